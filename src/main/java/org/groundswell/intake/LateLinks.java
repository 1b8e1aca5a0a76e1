package org.groundswell.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.storage.Sql;

/**
 * Imported proposals that repeat another one, until it is known whether that one comes too.
 *
 * <p>What they repeat may stand further down in the file, or in the next. They wait in the tables,
 * so that a broken run loses none.
 */
@ApplicationScoped
class LateLinks {

  private static final int LONGEST_REFS = 2_000;

  private final Sql sql;

  @Inject
  LateLinks(Sql sql) {
    this.sql = sql;
  }

  /** A draft that waits to be sent and linked. */
  record Waiting(
      UUID proposal,
      UUID author,
      UUID desk,
      String source,
      List<String> refs,
      String text,
      String elsewhere,
      Instant submittedAt,
      Instant at) {}

  void remember(UUID run, UUID proposal, Instant submittedAt, ForeignAnswer answer) {
    String refs = String.join(" ", answer.linkTo());
    sql.update(
        "insert into import_late_link (proposal_id, run_id, refs, text, elsewhere, submitted_at,"
            + " at) values (?, ?, ?, ?, ?, ?, ?)",
        proposal,
        run,
        refs.substring(0, Math.min(refs.length(), LONGEST_REFS)),
        answer.text(),
        answer.toElsewhere().orElseThrow(),
        submittedAt,
        answer.at());
  }

  void forget(UUID proposal) {
    sql.update("delete from import_late_link where proposal_id = ?", proposal);
  }

  /** What an earlier run left waiting belongs to the run that meets it again. */
  void adopt(UUID run, Collection<String> sources) {
    if (!sources.isEmpty()) {
      sql.update(
          """
          update import_late_link set run_id = ?
          where proposal_id in (select id from proposal where external_ref in (%s))
          """
              .formatted(Sql.marks(sources.size())),
          Stream.concat(Stream.of(run), sources.stream()).toArray());
    }
  }

  /** Those that wait for this run to end, in the order in which they came. */
  List<Waiting> waiting(UUID run) {
    return sql.list(
        """
        select l.proposal_id, p.first_author_id, p.desk_unit_id, p.external_ref, l.refs, l.text,
          l.elsewhere, l.submitted_at, l.at
        from import_late_link l join proposal p on p.id = l.proposal_id
        where l.run_id = ? order by p.number
        """,
        row ->
            new Waiting(
                row.uuid("proposal_id"),
                row.uuid("first_author_id"),
                row.uuid("desk_unit_id"),
                row.text("external_ref"),
                List.of(row.text("refs").split(" ")),
                row.text("text"),
                row.text("elsewhere"),
                row.instant("submitted_at"),
                row.instant("at")),
        run);
  }

  /** The first of these proposals of the same source that is there and lives. */
  Optional<UUID> target(String source, List<String> refs) {
    String format = source.substring(0, source.indexOf(':') + 1);
    return refs.stream()
        .map(ref -> format + ref)
        .filter(ref -> !ref.equals(source))
        .flatMap(
            ref ->
                sql
                    .list(
                        "select id from proposal where external_ref = ?"
                            + " and state not in ('draft', 'withdrawn')",
                        row -> row.uuid("id"),
                        ref)
                    .stream())
        .findFirst();
  }
}
