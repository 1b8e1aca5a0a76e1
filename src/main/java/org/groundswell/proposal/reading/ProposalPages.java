package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.groundswell.journal.JournalHead;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.JsonSettings;
import org.groundswell.web.PageMark;

/**
 * Pages of proposals, found by comparing with the last row shown and never by counting.
 *
 * <p>Each order runs along an index that holds the rows in that order already. The random order is
 * the remainder of a multiplication of the proposal's number, the same on both databases, and
 * repeatable with its seed.
 */
@ApplicationScoped
public class ProposalPages {

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID GREATEST = new UUID(-1, -1);
  private static final long PRIME = 2_147_483_647L;

  private static final int MOST_COUNTED = 1_000;

  private static final String STARTED = Long.toString(System.nanoTime(), Character.MAX_RADIX);

  private final WhileTheJournalRests<Asked, byte[]> pages;
  private final WhileTheJournalRests<Asked, Integer> totals;
  private final ProposalCards cards;
  private final JournalHead head;
  private final Sql sql;

  @Inject
  ProposalPages(ProposalCards cards, JournalHead head, Sql sql, Clock clock) {
    this.pages = new WhileTheJournalRests<>(clock);
    this.totals = new WhileTheJournalRests<>(clock);
    this.cards = cards;
    this.head = head;
    this.sql = sql;
  }

  /**
   * A list as it goes out: the tag of what this asker would get now, and its JSON when asked for.
   * The tag changes with every journal entry, and differs between askers, queries and starts of the
   * server.
   */
  public record Listing(EntityTag tag, Supplier<byte[]> json) {}

  /** The list this asker asks for; rendered again only when something happened since. */
  public Listing listing(Asker asker, PageQuery query) {
    long now = head.number();
    Asked asked = new Asked(asker, query);
    return new Listing(
        asked.tagAt(now), () -> pages.get(asked, now, () -> json(page(asker, query, now))));
  }

  /** The list this asker asks for, if it was rendered and nothing has happened since. */
  public Optional<Listing> standing(Asker asker, PageQuery query) {
    long now = head.number();
    Asked asked = new Asked(asker, query);
    return pages.standing(asked, now).map(json -> new Listing(asked.tagAt(now), () -> json));
  }

  private static byte[] json(ProposalPage page) {
    return JsonSettings.jsonb().toJson(page).getBytes(StandardCharsets.UTF_8);
  }

  private record Asked(Asker asker, PageQuery query) {

    EntityTag tagAt(long head) {
      return new EntityTag(head + "-" + Integer.toHexString(hashCode()) + "-" + STARTED, true);
    }
  }

  /** The page this asker asks for. */
  public ProposalPage page(Asker asker, PageQuery query) {
    return page(asker, query, head.number());
  }

  private ProposalPage page(Asker asker, PageQuery query, long head) {
    Order order = Order.of(query);
    Conditions where = new Conditions();
    where.values().add(asker.id());
    where.values().add(asker.id());
    select(where, asker, query);
    VisibleSql.restrict(where, asker.scope());
    order.startAfter(where, PageMark.read(query.cursor()));
    List<CardRow> rows = cards.rows(where, order.by() + " limit " + (query.limit() + 1));
    boolean more = rows.size() > query.limit();
    List<CardRow> shown = more ? rows.subList(0, query.limit()) : rows;
    String next = more ? order.mark(shown.getLast()) : null;
    int total = total(asker, query, head);
    boolean counted = total <= MOST_COUNTED;
    return new ProposalPage(cards.cards(shown), next, counted ? total : MOST_COUNTED, counted);
  }

  private int total(Asker asker, PageQuery query, long head) {
    return totals.get(new Asked(asker, query.all()), head, () -> total(asker, query));
  }

  /**
   * Counting stops where nobody reads the number any more. What is shown to everybody is counted
   * first, from an index alone, and is mostly enough: asking of a thousand rows whether this asker
   * may see each took longer than reading the page.
   */
  private int total(Asker asker, PageQuery query) {
    Conditions shownToAll = new Conditions();
    select(shownToAll, asker, query);
    VisibleSql.shownToAll(shownToAll);
    int atLeast = query.mine() == PageQuery.Mine.ANY ? count(shownToAll) : 0;
    return atLeast > MOST_COUNTED ? atLeast : count(shownTo(asker, query));
  }

  private static Conditions shownTo(Asker asker, PageQuery query) {
    Conditions where = new Conditions();
    select(where, asker, query);
    VisibleSql.restrict(where, asker.scope());
    return where;
  }

  private int count(Conditions where) {
    return sql.first(
            "select count(*) as total from (select 1 from proposal p%s limit %d) counted"
                .formatted(where.where(), MOST_COUNTED + 1),
            row -> (int) row.number("total"),
            where.values().toArray())
        .orElse(0);
  }

  private static void select(Conditions where, Asker asker, PageQuery query) {
    switch (query.mine()) {
      case AUTHOR -> where.and(mine("proposal_author", asker), asker.selves().toArray());
      case FOLLOWING -> where.and(mine("proposal_follow", asker), asker.selves().toArray());
      case SUPPORTED -> where.and(mine("proposal_support", asker), asker.selves().toArray());
      case ANY -> {}
    }
    if (!query.states().isEmpty()) {
      where.and(
          "p.state in (" + Sql.marks(query.states().size()) + ")",
          query.states().stream().map(State::slug).toArray());
    } else if (query.mine() != PageQuery.Mine.AUTHOR) {
      where.and("p.state <> 'draft'");
    }
    if (query.unit() != null) {
      where.and(
          "p.unit_id in (select u.id from unit u where u.path like (select above.path from unit"
              + " above where above.id = ?) || '%')",
          query.unit());
      withoutUnread(where, asker);
    }
    if (query.campaign() != null) {
      where.and("p.campaign_id = ?", query.campaign());
    }
  }

  /** What is chosen by its unit would tell a reader its unit. */
  private static void withoutUnread(Conditions where, Asker asker) {
    if (!asker.unread().isEmpty()) {
      where.and("p.id not in (" + Sql.marks(asker.unread().size()) + ")", asker.unread().toArray());
    }
  }

  private static String mine(String table, Asker asker) {
    return "p.id in (select m.proposal_id from %s m where m.person_id in (%s))"
        .formatted(table, Sql.marks(asker.selves().size()));
  }

  /** How a page is ordered, where it starts, and the mark of a row in this order. */
  private record Order(String key, Kind kind, boolean drafts, long factor, long offset) {

    private enum Kind {
      TIME,
      NUMBER
    }

    static Order of(PageQuery query) {
      boolean drafts =
          query.mine() == PageQuery.Mine.AUTHOR || query.states().contains(State.DRAFT);
      return switch (query.sort()) {
        case NEWEST ->
            new Order(drafts ? "p.created_at" : "p.submitted_at", Kind.TIME, drafts, 0, 0);
        case UPDATED -> new Order("p.updated_at", Kind.TIME, drafts, 0, 0);
        case SUPPORTED -> new Order("p.supports", Kind.NUMBER, drafts, 0, 0);
        case RANDOM -> random(query.seed());
      };
    }

    private static Order random(long seed) {
      long factor = 1 + Math.floorMod(seed * 48_271L + 16_807L, PRIME - 1);
      long offset = Math.floorMod(seed * 69_621L + 7L, PRIME);
      return new Order(
          "mod(p.number * %d + %d, %d)".formatted(factor, offset, PRIME),
          Kind.NUMBER,
          false,
          factor,
          offset);
    }

    String by() {
      return " order by " + key + " desc, p.id desc";
    }

    void startAfter(Conditions where, Optional<PageMark> mark) {
      List<Object> values = new ArrayList<>();
      Object last = kind == Kind.TIME ? LATEST : (Object) Long.MAX_VALUE;
      UUID id = GREATEST;
      if (mark.isPresent()) {
        last = kind == Kind.TIME ? mark.get().instant(0) : (Object) mark.get().number(0);
        id = mark.get().id(1);
      }
      values.add(last);
      values.add(last);
      values.add(id);
      where.and("%s <= ? and (%s < ? or p.id < ?)".formatted(key, key), values.toArray());
    }

    String mark(CardRow row) {
      return switch (key) {
        case "p.created_at" -> PageMark.after(row.createdAt(), row.id());
        case "p.submitted_at" -> PageMark.after(row.submittedAt(), row.id());
        case "p.updated_at" -> PageMark.after(row.updatedAt(), row.id());
        case "p.supports" -> PageMark.after(row.supports(), row.id());
        default -> PageMark.after((row.number() * factor + offset) % PRIME, row.id());
      };
    }
  }
}
