package org.groundswell.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.PageMark;

/**
 * Everything that is being put into practice, or was: what stands still first, then by the day it
 * is due, what has no day last.
 */
@ApplicationScoped
class Board {

  private static final List<State> STATES =
      List.of(State.ENDORSED, State.TRIAL, State.IN_DELIVERY, State.COMPLETED, State.ABANDONED);

  private static final String STALLED = "stalled";

  private final Sql sql;
  private final ProposalCards cards;
  private final Directory directory;
  private final AgencyCalendar calendar;

  /** For the container's proxy. */
  protected Board() {
    this(null, null, null, null);
  }

  @Inject
  Board(Sql sql, ProposalCards cards, Directory directory, AgencyCalendar calendar) {
    this.sql = sql;
    this.cards = cards;
    this.directory = directory;
    this.calendar = calendar;
  }

  /**
   * What is asked for.
   *
   * @param states only these; all five when empty
   * @param unit only from this unit and below, or null
   * @param stalled only what stands still
   * @param cursor where the last page ended, or null
   */
  record Query(Set<State> states, UUID unit, boolean stalled, String cursor, int limit) {

    private boolean asksFor(Placed placed) {
      return (states.isEmpty() || states.contains(placed.row().state()))
          && (!stalled || placed.stall().isPresent());
    }
  }

  private record Placed(BoardRow row, Optional<Stall> stall) {

    private static final Comparator<Placed> ORDER =
        Comparator.comparing((Placed placed) -> placed.stall().isEmpty())
            .thenComparing(placed -> placed.row().state().isFinal())
            .thenComparing(
                placed -> placed.row().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(placed -> placed.row().id().toString());
  }

  /** One page of it, as this person may see it. */
  BoardView page(Asker asker, Query query) {
    List<Placed> all = placed(asker, query.unit());
    List<Placed> chosen = all.stream().filter(query::asksFor).sorted(Placed.ORDER).toList();
    int from = PageMark.read(query.cursor()).map(mark -> after(mark.id(0), chosen)).orElse(0);
    int until = Math.min(chosen.size(), from + query.limit());
    List<Placed> page = chosen.subList(Math.min(from, until), until);
    String next = until < chosen.size() ? PageMark.after(page.getLast().row().id()) : null;
    return new BoardView(items(asker, page), counts(all), chosen.size(), next);
  }

  private static int after(UUID last, List<Placed> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i).row().id().equals(last)) {
        return i + 1;
      }
    }
    return chosen.size();
  }

  private List<Placed> placed(Asker asker, UUID unit) {
    LocalDate today = directory.today();
    StallWatch watch = new StallWatch(calendar.workingDays(), today);
    List<Object> values = new ArrayList<>(List.of(today));
    String where = "";
    if (unit != null) {
      Set<UUID> below = directory.organisation().unitAndDescendants(unit);
      Set<UUID> among = below.isEmpty() ? Set.of(unit) : below;
      where = "and p.unit_id in (" + Sql.marks(among.size()) + ")";
      values.addAll(among);
    }
    List<BoardRow> rows = sql.list(BoardRow.SELECT + where, BoardRow::read, values.toArray());
    Set<UUID> visible = visibleAmong(asker, rows);
    return rows.stream()
        .filter(row -> row.forEverybody() || visible.contains(row.id()))
        .map(row -> new Placed(row, row.stall(watch)))
        .toList();
  }

  private Set<UUID> visibleAmong(Asker asker, List<BoardRow> rows) {
    List<UUID> restricted =
        rows.stream().filter(row -> !row.forEverybody()).map(BoardRow::id).toList();
    return cards.of(asker, restricted).stream().map(ProposalCard::id).collect(Collectors.toSet());
  }

  private static Map<String, Integer> counts(List<Placed> all) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    STATES.forEach(state -> counts.put(state.slug(), 0));
    counts.put(STALLED, 0);
    for (Placed placed : all) {
      counts.merge(placed.row().state().slug(), 1, Integer::sum);
      placed.stall().ifPresent(stall -> counts.merge(STALLED, 1, Integer::sum));
    }
    return counts;
  }

  private List<BoardView.Item> items(Asker asker, List<Placed> page) {
    List<UUID> ids = page.stream().map(placed -> placed.row().id()).toList();
    Map<UUID, ProposalCard> cardOf =
        cards.of(asker, ids).stream().collect(Collectors.toMap(ProposalCard::id, card -> card));
    Map<UUID, Step> nextOf = nextSteps(ids);
    Set<UUID> mentioned =
        page.stream().map(placed -> placed.row().owner()).collect(Collectors.toSet());
    nextOf.values().forEach(step -> mentioned.add(step.owner()));
    mentioned.removeIf(Objects::isNull);
    Map<UUID, PersonRef> people = directory.people(new HashSet<>(mentioned));
    return page.stream()
        .filter(placed -> cardOf.containsKey(placed.row().id()))
        .map(placed -> item(placed, cardOf, nextOf, people))
        .toList();
  }

  private BoardView.Item item(
      Placed placed,
      Map<UUID, ProposalCard> cardOf,
      Map<UUID, Step> nextOf,
      Map<UUID, PersonRef> people) {
    BoardRow row = placed.row();
    return new BoardView.Item(
        cardOf.get(row.id()),
        people.get(row.owner()),
        row.dueOn(),
        row.startedAt() == null
            ? null
            : LocalDate.ofInstant(row.startedAt(), directory.agency().timeZone()),
        new BoardView.StepCount(row.done(), row.steps()),
        Optional.ofNullable(nextOf.get(row.id()))
            .map(
                step ->
                    new BoardView.NextStep(
                        step.title(),
                        step.dueOn(),
                        step.owner() == null ? null : people.get(step.owner())))
            .orElse(null),
        new BoardView.Code(row.code()),
        placed.stall().orElse(null));
  }

  private Map<UUID, Step> nextSteps(List<UUID> ids) {
    Map<UUID, List<Step>> open = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.list(
          "select proposal_id, id, title, owner_id, due_on from delivery_step"
              + " where done_on is null and proposal_id in ("
              + Sql.marks(ids.size())
              + ") order by proposal_id, position",
          row ->
              open.computeIfAbsent(row.uuid("proposal_id"), any -> new ArrayList<>())
                  .add(
                      new Step(
                          row.uuid("id"),
                          row.text("title"),
                          row.uuid("owner_id"),
                          row.day("due_on"),
                          null,
                          null)),
          ids.toArray());
    }
    Map<UUID, Step> next = new HashMap<>();
    open.forEach(
        (id, steps) ->
            new Plan(null, null, null, steps).next().ifPresent(step -> next.put(id, step)));
    return next;
  }
}
