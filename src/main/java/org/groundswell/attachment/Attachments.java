package org.groundswell.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** All attached files, with their content in pieces. */
@ApplicationScoped
class Attachments {

  /** H2 keeps up to 1 MiB in a row; so much is in memory at once of a file that somebody reads. */
  static final int PIECE = 256 * 1024;

  private static final String PRESENT = " and removed_at is null";
  private static final String OPEN = PRESENT + " and hidden_at is null";

  private final Sql sql;

  @Inject
  Attachments(Sql sql) {
    this.sql = sql;
  }

  /** How much a proposal has attached. */
  record Amount(long files, long bytes) {}

  /** Lets nobody else attach to this proposal until the transaction is over. */
  void lock(UUID proposal) {
    sql.list("select id from proposal where id = ? for update", row -> 1, proposal);
  }

  Amount amount(UUID proposal) {
    return sql.first(
            "select count(*) as files, coalesce(sum(size), 0) as bytes from attachment"
                + " where proposal_id = ?"
                + OPEN,
            row -> new Amount(row.number("files"), row.number("bytes")),
            proposal)
        .orElseThrow();
  }

  /** One in everybody's sight. */
  Optional<Attachment> find(UUID proposal, UUID id) {
    return findPresent(proposal, id).filter(file -> !file.hidden());
  }

  /** Those that were not removed, also those out of sight, in the order in which they came. */
  List<Attachment> present(UUID proposal) {
    return sql.list(
        "select * from attachment where proposal_id = ?" + PRESENT + " order by at, name, id",
        Attachment::read,
        proposal);
  }

  /** One that was not removed, perhaps out of sight. */
  Optional<Attachment> findPresent(UUID proposal, UUID id) {
    return sql.first(
        "select * from attachment where proposal_id = ? and id = ?" + PRESENT,
        Attachment::read,
        proposal,
        id);
  }

  /** Who attached it, also when it was removed since. */
  Optional<UUID> uploaderOf(UUID proposal, UUID id) {
    return sql.first(
        "select uploader_id from attachment where proposal_id = ? and id = ?",
        row -> row.uuid("uploader_id"),
        proposal,
        id);
  }

  /** Keeps a new one with the content of this file, a piece at a time. */
  void add(Attachment attachment, Path file) throws IOException {
    sql.update(
        "insert into attachment (id, proposal_id, uploader_id, name, kind, size, digest, at,"
            + " reading, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        attachment.id(),
        attachment.proposal(),
        attachment.uploader(),
        attachment.name(),
        attachment.kind().slug(),
        attachment.size(),
        attachment.digest(),
        attachment.at(),
        attachment.reading().slug());
    try (InputStream bytes = Files.newInputStream(file)) {
      int position = 0;
      byte[] piece = bytes.readNBytes(PIECE);
      while (piece.length > 0) {
        sql.update(
            "insert into attachment_piece (attachment_id, position, content) values (?, ?, ?)",
            attachment.id(),
            position++,
            piece);
        piece = bytes.readNBytes(PIECE);
      }
    }
  }

  /** One piece of a file; empty when it was removed meanwhile. */
  Optional<byte[]> piece(UUID id, int position) {
    return sql.first(
        "select content from attachment_piece where attachment_id = ? and position = ?",
        row -> row.bytes("content"),
        id,
        position);
  }

  /** As if it had never been there. */
  void forget(UUID id) {
    sql.update("delete from attachment where id = ?", id);
  }

  /** Leaves that there was one, without its name and its content. */
  void remove(UUID id, Instant now) {
    sql.update("update attachment set removed_at = ?, name = '' where id = ?", now, id);
    sql.update("delete from attachment_piece where attachment_id = ?", id);
    sql.update("delete from attachment_text where attachment_id = ?", id);
  }

  /** Takes it out of sight; it stays in the table. Whether it was in sight until now. */
  boolean hide(UUID id, Instant now) {
    return sql.update(
            "update attachment set hidden_at = ? where id = ? and hidden_at is null", now, id)
        == 1;
  }

  /** In sight again. */
  void show(UUID id) {
    sql.update("update attachment set hidden_at = null where id = ?", id);
  }
}
