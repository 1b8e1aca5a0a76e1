package org.groundswell.reading.masking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** Reads from the tables what would tell whose proposals are. */
@ApplicationScoped
class Owners {

  private static final String AUTHORS =
      "select a.proposal_id, q.id, q.name, u.id as unit_id, u.name as unit_name"
          + " from proposal_author a join person w on w.id = a.person_id"
          + " join person q on q.id = w.id or q.id = w.stands_for join unit u on u.id = q.unit_id"
          + " where a.proposal_id in (%s)";

  private static final String UNITS =
      "select p.id as proposal_id, u.id as unit_id, u.name as unit_name from proposal p"
          + " join unit u on u.id = p.unit_id or u.id = p.desk_unit_id or u.id = p.second_door_id"
          + " where p.id in (%s)";

  private final Sql sql;

  @Inject
  Owners(Sql sql) {
    this.sql = sql;
  }

  /** What would tell of each of these, by its id. */
  Map<String, Whose> of(Set<UUID> proposals) {
    Map<String, Whose> owners = new HashMap<>();
    String marks = Sql.marks(proposals.size());
    sql.list(
            AUTHORS.formatted(marks),
            row ->
                Map.entry(
                    row.text("proposal_id"),
                    new Whose(
                        Set.of(row.text("id")),
                        Set.of(row.text("unit_id")),
                        Set.copyOf(List.of(row.text("name"), row.text("unit_name"))))),
            proposals.toArray())
        .forEach(each -> owners.merge(each.getKey(), each.getValue(), Whose::and));
    sql.list(
            UNITS.formatted(marks),
            row ->
                Map.entry(
                    row.text("proposal_id"),
                    new Whose(
                        Set.of(), Set.of(row.text("unit_id")), Set.of(row.text("unit_name")))),
            proposals.toArray())
        .forEach(each -> owners.merge(each.getKey(), each.getValue(), Whose::and));
    return owners;
  }
}
