package org.groundswell.proposal.reading;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.groundswell.harness.Database;
import org.groundswell.journal.JournalHead;
import org.groundswell.journal.JournalHeads;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.proposal.reading.PageQuery.Mine;
import org.groundswell.proposal.reading.PageQuery.Sort;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.stage.Stages;
import org.groundswell.storage.Sql;
import org.groundswell.web.JsonSettings;

/**
 * By how much rights slow a list down that nobody asked for before: the product's own page, and the
 * same rows, cards and JSON selected by the state alone, in turns on the same tables.
 *
 * <p>With rights: who asks is resolved and what they may see is part of the page's query and of its
 * total's. Without: neither. It stands beside what it measures, because that is not public.
 */
public final class RightsShare {

  private static final int PROPOSALS = 13_000;
  private static final int SUPPORTS_EACH = 25;
  private static final int WARM_UP = 1_000;
  private static final int ROUNDS = 41;
  private static final int PAGES = 40;
  private static final Instant FIRST = Instant.parse("2025-01-01T09:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final PageQuery NEWEST =
      new PageQuery(Set.of(), null, null, Mine.ANY, Sort.NEWEST, 0, null, 20);

  private final Clock clock = Clock.systemUTC();
  private final Sql sql;
  private final SmallUnit unit;
  private final ProposalCards cards;
  private final Askers askers;
  private final JournalHead head;
  private final ProposalPages pages;

  /** On a connection that stays open, as those of the server's pool do. */
  private RightsShare(DataSource source) {
    this.sql = new Sql(source);
    this.unit = new SmallUnit(sql, clock);
    this.cards = new ProposalCards(sql, unit.directory(), new Stages(sql), clock);
    this.askers = new Askers(unit.directory());
    this.head = JournalHeads.of(source);
    this.pages = pages();
  }

  /**
   * What a page took with rights and without, in milliseconds.
   *
   * @param ratio the median of the ratios of neighbouring rounds
   * @param low the ratio that a quarter of the rounds stayed below
   * @param high the ratio that a quarter of the rounds went above
   */
  public record Cost(
      String page, double with, double without, double ratio, double low, double high) {}

  /** What each kind of reader's page costs on a fresh database of this kind. */
  public static List<Cost> on(Database.Kind kind) throws SQLException {
    try (Database database = kind.fresh();
        Connection connection = database.dataSource().getConnection()) {
      return new RightsShare(Database.always(connection)).costs();
    }
  }

  private List<Cost> costs() {
    fill();
    sql.update(
        "insert into role_grant (id, person_id, role) values (?, ?, 'facilitator')",
        UUID.randomUUID(),
        unit.clerks.get(3));
    List<Reader> readers =
        List.of(
            new Reader("a clerk", unit.clerks.get(1)),
            new Reader("a manager", unit.manager),
            new Reader("a facilitator", unit.clerks.get(3)));
    List<Cost> costs = new ArrayList<>();
    for (Reader reader : readers) {
      costs.add(cost(reader, false));
      costs.add(cost(reader, true));
    }
    return costs;
  }

  private record Reader(String name, UUID person) {}

  private Cost cost(Reader reader, boolean counted) {
    Supplier<byte[]> with = () -> with(reader, counted);
    Supplier<byte[]> without = () -> without(reader, counted);
    for (int i = 0; i < WARM_UP; i++) {
      with.get();
      without.get();
    }
    double[] ratios = new double[ROUNDS];
    double[] withs = new double[ROUNDS];
    double[] withouts = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      boolean first = round % 2 == 0;
      double one = milliseconds(first ? with : without);
      double other = milliseconds(first ? without : with);
      withs[round] = first ? one : other;
      withouts[round] = first ? other : one;
      ratios[round] = withs[round] / withouts[round];
    }
    Stream.of(ratios, withs, withouts).forEach(Arrays::sort);
    return new Cost(
        reader.name() + (counted ? ", page and total" : ", page"),
        withs[ROUNDS / 2],
        withouts[ROUNDS / 2],
        ratios[ROUNDS / 2],
        ratios[ROUNDS / 4],
        ratios[ROUNDS * 3 / 4]);
  }

  private static double milliseconds(Supplier<byte[]> page) {
    long begun = System.nanoTime();
    for (int i = 0; i < PAGES; i++) {
      page.get();
    }
    return (System.nanoTime() - begun) / 1e6 / PAGES;
  }

  /** As the product answers, the total remembered as it is until something happens, or counted. */
  private byte[] with(Reader reader, boolean counted) {
    Asker asker = askers.of(reader.person()).orElseThrow();
    return json((counted ? pages() : pages).page(asker, NEWEST));
  }

  private ProposalPages pages() {
    return new ProposalPages(cards, head, sql, clock);
  }

  /** The same page of what is no draft, whoever asks. */
  private byte[] without(Reader reader, boolean counted) {
    Conditions where = new Conditions();
    where.values().addAll(List.of(reader.person(), reader.person()));
    where.and("p.state <> 'draft'");
    where.and(
        "p.submitted_at <= ? and (p.submitted_at < ? or p.id < ?)",
        LATEST,
        LATEST,
        new UUID(-1, -1));
    List<CardRow> rows = cards.rows(where, " order by p.submitted_at desc, p.id desc limit 21");
    int total = counted ? total() : 1_000;
    return json(new ProposalPage(cards.cards(rows.subList(0, 20)), "next", total, false));
  }

  private int total() {
    return sql.first(
            "select count(*) as total from (select p.id from proposal p where p.state <> 'draft'"
                + " limit 1001) counted",
            row -> (int) row.number("total"))
        .orElseThrow();
  }

  private static byte[] json(ProposalPage page) {
    return JsonSettings.jsonb().toJson(page).getBytes(StandardCharsets.UTF_8);
  }

  private void fill() {
    Random chance = new Random(13);
    List<UUID> proposals = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> authors = new ArrayList<>();
    List<Object[]> answers = new ArrayList<>();
    List<Object[]> supports = new ArrayList<>();
    for (int i = 0; i < PROPOSALS; i++) {
      UUID id = new UUID(i + 1L, chance.nextLong());
      proposals.add(id);
      UUID author = unit.clerks.get(i % unit.clerks.size());
      Instant at = FIRST.plus(i, ChronoUnit.HOURS);
      rows.add(row(id, i, author, at, chance));
      authors.add(new Object[] {id, author});
      answers.add(new Object[] {id, id, unit.manager, at.plus(2, ChronoUnit.DAYS)});
      unit.clerks.subList(0, SUPPORTS_EACH).forEach(it -> supports.add(new Object[] {id, it, at}));
    }
    sql.batch(
        "insert into proposal (id, title, problem, state, decision_right, visibility,"
            + " visible_unit_id, hidden, first_author_id, unit_id, desk_unit_id, revision,"
            + " created_at, updated_at, submitted_at, last_answer_id, supports, comments,"
            + " endorsements, external_supports, version) values (?, ?, ?, ?, 'ask', ?, ?, ?, ?, ?,"
            + " ?, 1, ?, ?, ?, ?, 25, 0, 0, 0, 0)",
        rows);
    sql.batch(
        "insert into proposal_author (proposal_id, person_id, position) values (?, ?, 0)", authors);
    sql.batch(
        "insert into answer (id, proposal_id, code, text, by_id, at) values (?, ?, 'decline',"
            + " 'There is no money for new forms before next spring.', ?, ?)",
        answers);
    sql.batch(
        "insert into proposal_support (proposal_id, person_id, at) values (?, ?, ?)", supports);
  }

  /** One in twenty a draft, one in ten for a unit only, one in a hundred for a circle or hidden. */
  private Object[] row(UUID id, int number, UUID author, Instant at, Random chance) {
    boolean unitOnly = chance.nextInt(10) == 0;
    boolean circle = !unitOnly && chance.nextInt(100) == 0;
    boolean draft = chance.nextInt(20) == 0;
    UUID home = number % 3 == 0 ? unit.archive : unit.counter;
    return new Object[] {
      id,
      "Shorten form " + number,
      "Form " + number + " asks for the same address three times, and nobody reads it.",
      draft ? "draft" : "declined",
      unitOnly ? "unit" : circle ? "circle" : "agency",
      unitOnly ? home : null,
      chance.nextInt(100) == 0,
      author,
      home,
      home,
      at,
      at,
      draft ? null : at,
      id
    };
  }
}
