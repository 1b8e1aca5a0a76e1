package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Unit;
import org.groundswell.storage.Sql;

/** In which unit somebody without a name is shown: never one that fewer than ten could be in. */
@ApplicationScoped
class ShownUnits {

  private final Directory directory;
  private final Sql sql;

  @Inject
  ShownUnits(Directory directory, Sql sql) {
    this.directory = directory;
    this.sql = sql;
  }

  /** Where the people of this unit are shown. */
  UUID of(UUID unit) {
    return crowds().shownFor(unit);
  }

  /** How many people are shown where the people of this unit are. */
  int crowdOf(UUID unit) {
    return crowds().around(unit);
  }

  private Crowds crowds() {
    Map<UUID, Integer> people = new HashMap<>();
    sql.list(
            "select unit_id, count(*) as amount from person where kind = 'staff'"
                + " and (joined_on is null or joined_on <= ?)"
                + " and (left_on is null or left_on > ?) group by unit_id",
            row -> Map.entry(row.uuid("unit_id"), (int) row.number("amount")),
            directory.today(),
            directory.today())
        .forEach(each -> people.put(each.getKey(), each.getValue()));
    Map<UUID, UUID> parents =
        directory.organisation().units().stream()
            .filter(unit -> unit.parentId() != null)
            .collect(Collectors.toMap(Unit::id, Unit::parentId));
    return Crowds.of(parents, people);
  }
}
