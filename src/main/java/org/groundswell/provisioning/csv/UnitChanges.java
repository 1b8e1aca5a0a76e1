package org.groundswell.provisioning.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.Reorganising;
import org.groundswell.directory.change.UnitDraft;
import org.groundswell.provisioning.csv.Files.Waiting;
import org.groundswell.storage.Sql;

/** Applies lines about units. Answers what is in the way, or null. */
@ApplicationScoped
class UnitChanges {

  private final Reorganising reorganising;
  private final Directory directory;
  private final Sql sql;

  @Inject
  UnitChanges(Reorganising reorganising, Directory directory, Sql sql) {
    this.reorganising = reorganising;
    this.directory = directory;
    this.sql = sql;
  }

  /** A unit as it is in the middle of the transaction. */
  private record Now(UUID id, UUID parent, String path, boolean closed) {}

  String apply(Waiting line, Cause cause) {
    if (line.action() == Difference.Action.LEAVING) {
      return close(line.subject(), cause);
    }
    UnitLine wanted = UnitLine.read(line.content());
    Optional<Now> parent = wanted.parent() == null ? Optional.empty() : named(wanted.parent());
    if (wanted.parent() != null && parent.filter(it -> !it.closed()).isEmpty()) {
      return "The unit above is not there.";
    }
    if (codeTaken(wanted.code(), line.subject())) {
      return "Another unit has this code by now.";
    }
    if (line.subject() == null) {
      reorganising.found(
          new UnitDraft(wanted.name(), wanted.code(), parent.map(Now::id).orElse(null)), cause);
      return null;
    }
    return change(line.subject(), wanted, parent, cause);
  }

  private String change(UUID unit, UnitLine wanted, Optional<Now> parent, Cause cause) {
    Now now = find("id = ?", unit).orElseThrow();
    if (now.closed()) {
      return "The unit has been closed meanwhile.";
    }
    boolean moves = now.parent() != null && parent.isPresent();
    if (moves && parent.get().path().startsWith(now.path())) {
      return "A unit cannot stand below itself.";
    }
    reorganising.recode(unit, wanted.code(), cause);
    reorganising.rename(unit, wanted.name(), cause);
    if (moves) {
      reorganising.move(unit, parent.get().id(), cause);
    }
    return null;
  }

  private String close(UUID unit, Cause cause) {
    boolean used =
        !sql.list(
                "select id from unit where parent_id = ? and closed_on is null"
                    + " union select id from membership where unit_id = ?"
                    + " and (until_day is null or until_day >= ?)"
                    + " union select id from unit_post where unit_id = ?"
                    + " and (until_day is null or until_day >= ?)",
                row -> 1,
                unit,
                unit,
                directory.today(),
                unit,
                directory.today())
            .isEmpty();
    if (used) {
      return "The unit still has people, posts or units; move them or merge it.";
    }
    if (find("id = ?", unit).filter(it -> !it.closed()).isPresent()) {
      reorganising.close(unit, cause);
    }
    return null;
  }

  private boolean codeTaken(String code, UUID unit) {
    return find("code = ?", code).filter(it -> !it.id().equals(unit)).isPresent();
  }

  private Optional<Now> named(String name) {
    return find("code = ?", name).or(() -> find("slug = ?", name));
  }

  private Optional<Now> find(String condition, Object value) {
    return sql.first(
        "select id, parent_id, path, closed_on from unit where " + condition,
        row ->
            new Now(
                row.uuid("id"),
                row.uuid("parent_id"),
                row.text("path"),
                row.day("closed_on") != null),
        value);
  }
}
