package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.PageMark;

/**
 * What waits for an answer at certain desks, their own and what reached them through a second door;
 * without what the asker wrote, which somebody else has to answer.
 */
@ApplicationScoped
public class DeskPages {

  private static final int EXCERPT = 400;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final UUID LEAST = new UUID(0, 0);

  private final ProposalCards cards;
  private final Sql sql;
  private final Clock clock;

  @Inject
  DeskPages(ProposalCards cards, Sql sql, Clock clock) {
    this.cards = cards;
    this.sql = sql;
    this.clock = clock;
  }

  /** Where a page starts and how long it is. */
  public record Place(String cursor, int limit) {}

  /** One page, the oldest promise first. */
  public record Page(List<ProposalCard> items, String next) {}

  /** How many wait, how many are due soon, how many are late. */
  public record Counts(long waiting, long dueSoon, long overdue) {}

  /** The page at this place. */
  public Page page(Asker asker, Set<UUID> desks, Place place) {
    if (desks.isEmpty()) {
      return new Page(List.of(), null);
    }
    Conditions where = new Conditions();
    where.values().addAll(List.of(asker.id(), asker.id()));
    atTheseDesks(where, asker, desks);
    PageMark.read(place.cursor())
        .ifPresentOrElse(
            mark -> startAfter(where, mark.instant(0), mark.id(1)),
            () -> startAfter(where, EARLIEST, LEAST));
    List<CardRow> rows =
        cards.rows(where, " order by p.next_due, p.id limit " + (place.limit() + 1));
    boolean more = rows.size() > place.limit();
    List<CardRow> shown = more ? rows.subList(0, place.limit()) : rows;
    CardRow last = more ? shown.getLast() : null;
    return new Page(
        cards.cards(shown, row -> ProposalCards.Extra.excerpt(row, EXCERPT)),
        more ? PageMark.after(last.promise().nextDue().orElse(EARLIEST), last.id()) : null);
  }

  /** The counts of these desks; what is due until {@code soon} is due soon. */
  public Counts counts(Asker asker, Set<UUID> desks, Instant soon) {
    if (desks.isEmpty()) {
      return new Counts(0, 0, 0);
    }
    Instant now = clock.instant();
    Conditions where = new Conditions();
    where.values().addAll(List.of(now, now, soon));
    atTheseDesks(where, asker, desks);
    return sql.first(
            """
            select count(*) as waiting,
              count(case when p.next_due < ? then 1 end) as overdue,
              count(case when p.next_due >= ? and p.next_due <= ? then 1 end) as due_soon
            from proposal p
            """
                + where.where(),
            row -> new Counts(row.number("waiting"), row.number("due_soon"), row.number("overdue")),
            where.values().toArray())
        .orElseThrow();
  }

  private static void atTheseDesks(Conditions where, Asker asker, Set<UUID> desks) {
    String marks = Sql.marks(desks.size());
    where.and(
        "p.state in ('submitted', 'in-review', 'revived', 'redirected')"
            + " and p.redirected_to is null and p.next_due is not null");
    where.and("(p.desk_unit_id in (%s) or p.second_door_id in (%s))".formatted(marks, marks));
    where.values().addAll(desks);
    where.values().addAll(desks);
    where.and(
        "not exists (select 1 from proposal_author own"
            + " where own.proposal_id = p.id and own.person_id in ("
            + Sql.marks(asker.selves().size())
            + "))",
        asker.selves().toArray());
    where.and(VisibleSql.NOT_ABOUT_THEM, asker.id());
    VisibleSql.restrict(where, asker.scope());
  }

  private static void startAfter(Conditions where, Instant due, UUID id) {
    where.and("p.next_due >= ? and (p.next_due > ? or p.id > ?)", due, due, id);
  }
}
