package org.groundswell.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.metrics.disclosure.Partition;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;
import org.groundswell.pipeline.State.Family;
import org.groundswell.storage.Sql;

/**
 * What became of the ideas of a campaign: how many wait, are looked at, move, are done, are closed.
 *
 * <p>Neighbouring groups are told together until each rests on ten ideas of ten people; where not
 * even all together do, nothing is told. Only ideas that everybody may see are counted. Units and
 * people are never compared.
 */
@ApplicationScoped
class CampaignFigures {

  private final Sql sql;

  @Inject
  CampaignFigures(Sql sql) {
    this.sql = sql;
  }

  private record Idea(Family family, UUID by) {}

  CampaignFiguresView of(UUID campaign) {
    List<List<Cell>> cells = new ArrayList<>();
    Map<Family, List<UUID>> authors = authorsByFamily(campaign);
    for (Family family : Family.values()) {
      cells.add(List.of(Cell.of(authors.getOrDefault(family, List.of()))));
    }
    SortedSet<Integer> ends =
        new Partition(cells, DisclosureRule.TEN).endsOfTheWhole(new TreeSet<>());
    List<CampaignFiguresView.Group> groups = new ArrayList<>();
    int from = 0;
    for (int until : ends) {
      groups.add(group(cells.subList(from, until), from));
      from = until;
    }
    boolean nothing = authors.isEmpty();
    return new CampaignFiguresView(nothing ? List.of() : groups, !nothing && groups.isEmpty());
  }

  private static CampaignFiguresView.Group group(List<List<Cell>> cells, int from) {
    int count = cells.stream().mapToInt(cell -> cell.getFirst().events()).sum();
    List<String> families = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      families.add(Family.values()[from + i].slug());
    }
    return new CampaignFiguresView.Group(families, DisclosureRule.rounded(count));
  }

  private Map<Family, List<UUID>> authorsByFamily(UUID campaign) {
    Map<Family, List<UUID>> authors = new EnumMap<>(Family.class);
    sql.list(
            "select p.state, coalesce(w.stands_for, p.first_author_id) as person_id"
                + " from proposal p join person w on w.id = p.first_author_id"
                + " where p.campaign_id = ? and p.state <> 'draft' and p.visibility = 'agency'"
                + " and p.hidden = false",
            row ->
                new Idea(
                    Slugged.of(State.class, row.text("state")).family(), row.uuid("person_id")),
            campaign)
        .forEach(
            idea ->
                authors.computeIfAbsent(idea.family(), any -> new ArrayList<>()).add(idea.by()));
    return authors;
  }
}
