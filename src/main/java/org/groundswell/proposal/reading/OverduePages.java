package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.PageMark;

/**
 * What was promised and has lapsed, of what the asker sees: the oldest first, whoever was to
 * answer. It counts nobody: figures about desks are for {@code metrics}, which knows when to be
 * silent.
 */
@ApplicationScoped
public class OverduePages {

  private static final int EXCERPT = 200;

  private final ProposalCards cards;
  private final Sql sql;
  private final Clock clock;

  @Inject
  OverduePages(ProposalCards cards, Sql sql, Clock clock) {
    this.cards = cards;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Where to look.
   *
   * @param desks the desks whose promises lapsed; empty for those of the whole agency
   */
  public record Part(Optional<Set<UUID>> desks, DeskPages.Place place) {}

  /**
   * What is being done about a lapse.
   *
   * @param told the part of the promise whose lapse everybody was told of
   * @param secondDoorAt since when another desk may answer
   * @param escalatesAt when those above will be told
   * @param escalatedAt when they were
   */
  public record Steps(
      String told, Instant secondDoorAt, Instant escalatesAt, Instant escalatedAt) {}

  /** A proposal that waits for longer than was promised. */
  public record Overdue(ProposalCard proposal, Instant since, Steps steps) {}

  /** One page, the oldest lapse first. */
  public record Page(List<Overdue> items, String next) {}

  /** The page at this place. */
  public Page page(Asker asker, Part part) {
    if (part.desks().filter(Set::isEmpty).isPresent()) {
      return new Page(List.of(), null);
    }
    Instant now = clock.instant();
    int limit = part.place().limit();
    List<CardRow> rows =
        cards.rows(where(asker, part, now), " order by p.next_due, p.id limit " + (limit + 1));
    List<CardRow> shown = rows.subList(0, Math.min(limit, rows.size()));
    return new Page(overdue(shown), rows.size() > limit ? mark(shown.getLast()) : null);
  }

  private static Conditions where(Asker asker, Part part, Instant now) {
    Conditions where = new Conditions();
    where.values().addAll(List.of(asker.id(), asker.id()));
    where.and(
        "p.state in ('submitted', 'in-review', 'revived', 'redirected')"
            + " and p.redirected_to is null and p.next_due < ?",
        now);
    part.desks().ifPresent(desks -> atTheseDesks(where, desks));
    where.and(VisibleSql.NOT_ABOUT_THEM, asker.id());
    VisibleSql.restrict(where, asker.scope());
    PageMark.read(part.place().cursor())
        .ifPresent(
            mark ->
                where.and(
                    "p.next_due >= ? and (p.next_due > ? or p.id > ?)",
                    mark.instant(0),
                    mark.instant(0),
                    mark.id(1)));
    return where;
  }

  private static void atTheseDesks(Conditions where, Set<UUID> desks) {
    String marks = Sql.marks(desks.size());
    where.and("(p.desk_unit_id in (%s) or p.second_door_id in (%s))".formatted(marks, marks));
    where.values().addAll(desks);
    where.values().addAll(desks);
  }

  private List<Overdue> overdue(List<CardRow> rows) {
    Map<UUID, Steps> steps = steps(rows.stream().map(CardRow::id).toList());
    List<ProposalCard> shown = cards.cards(rows, row -> ProposalCards.Extra.excerpt(row, EXCERPT));
    List<Overdue> overdue = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      CardRow row = rows.get(i);
      overdue.add(
          new Overdue(shown.get(i), row.promise().nextDue().orElseThrow(), steps.get(row.id())));
    }
    return overdue;
  }

  private Map<UUID, Steps> steps(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return sql
        .list(
            "select id, lapse_told, second_door_at, escalate_at, escalated_at from proposal"
                + " where id in (%s)".formatted(Sql.marks(ids.size())),
            row ->
                Map.entry(
                    row.uuid("id"),
                    new Steps(
                        row.text("lapse_told"),
                        row.instant("second_door_at"),
                        row.instant("escalate_at"),
                        row.instant("escalated_at"))),
            ids.toArray())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String mark(CardRow last) {
    return PageMark.after(last.promise().nextDue().orElseThrow(), last.id());
  }
}
