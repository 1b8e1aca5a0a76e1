package org.groundswell.attachment;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.attachment.content.Kind;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/**
 * One file of a proposal that its uploader has not removed: who attached it, what it is; its
 * content stands in pieces beside it.
 *
 * @param digest SHA-256 of its content
 * @param hidden whether a facilitator took it out of sight
 */
record Attachment(
    UUID id,
    UUID proposal,
    UUID uploader,
    String name,
    Kind kind,
    long size,
    String digest,
    Instant at,
    Reading reading,
    String readingProblem,
    boolean hidden) {

  static Attachment read(Sql.Row row) throws SQLException {
    return new Attachment(
        row.uuid("id"),
        row.uuid("proposal_id"),
        row.uuid("uploader_id"),
        row.text("name"),
        Kind.of(row.text("kind")).orElseThrow(),
        row.number("size"),
        row.text("digest"),
        row.instant("at"),
        Slug.read(Reading.class, row.text("reading")).orElseThrow(),
        row.text("reading_problem"),
        row.instant("hidden_at") != null);
  }
}
