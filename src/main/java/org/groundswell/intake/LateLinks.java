package org.groundswell.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  /** A proposal at its desk that waits to be linked. */
  record Waiting(
      UUID proposal,
      UUID desk,
      String source,
      String refs,
      String text,
      String elsewhere,
      Instant at) {}

  void remember(UUID proposal, ForeignAnswer answer) {
    String refs = String.join(" ", answer.linkTo());
    sql.update(
        "insert into import_late_link (proposal_id, refs, text, elsewhere, at)"
            + " values (?, ?, ?, ?, ?)",
        proposal,
        refs.substring(0, Math.min(refs.length(), LONGEST_REFS)),
        answer.text(),
        answer.toElsewhere().orElseThrow(),
        answer.at());
  }

  void forget(UUID proposal) {
    sql.update("delete from import_late_link where proposal_id = ?", proposal);
  }

  /** Those that wait, in the order in which they came. */
  List<Waiting> waiting() {
    return sql.list(
        """
        select l.proposal_id, p.desk_unit_id, p.external_ref, l.refs, l.text, l.elsewhere, l.at
        from import_late_link l join proposal p on p.id = l.proposal_id order by p.number
        """,
        row ->
            new Waiting(
                row.uuid("proposal_id"),
                row.uuid("desk_unit_id"),
                row.text("external_ref"),
                row.text("refs"),
                row.text("text"),
                row.text("elsewhere"),
                row.instant("at")));
  }

  /** The first of the proposals it repeats that is there. */
  Optional<UUID> target(Waiting waiting) {
    String format = waiting.source().substring(0, waiting.source().indexOf(':') + 1);
    for (String ref : waiting.refs().split(" ")) {
      Optional<UUID> target =
          sql.first(
              "select id from proposal where external_ref = ? and id <> ?",
              row -> row.uuid("id"),
              format + ref,
              waiting.proposal());
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }
}
