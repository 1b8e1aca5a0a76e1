package org.groundswell.proposal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.JournalHeads;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.proposal.reading.PageQuery.Mine;
import org.groundswell.proposal.reading.PageQuery.Sort;
import org.groundswell.rights.Asker;
import org.groundswell.stage.Stages;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;

/** What a list says of its length. */
class TotalsTest extends OnEachDatabase {

  private static final Instant AT = Instant.parse("2026-05-04T12:00:00Z");

  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, Clock.systemUTC());
  private final Asker clerk = unit.as(unit.clerks.getFirst());
  private final Asker archivist = unit.as(unit.archivist);

  TotalsTest(Database.Kind kind) {
    super(kind);
  }

  /** So many sent by a clerk to the counter. */
  private void add(int count, String state, String visibility, boolean hidden) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new Object[] {
            UUID.randomUUID(),
            state,
            visibility,
            visibility.equals("unit") ? unit.counter : null,
            hidden,
            unit.clerks.get(1),
            unit.counter,
            unit.counter,
            AT,
            AT,
            AT
          });
    }
    sql.batch(
        "insert into proposal (id, title, state, decision_right, visibility, visible_unit_id,"
            + " hidden, first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " submitted_at, supports, comments, endorsements, external_supports, version)"
            + " values (?, 'Lamps', ?, 'ask', ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, 0, 0, 0, 0, 0)",
        rows);
  }

  private ProposalPage page(Asker asker, Mine mine) {
    ProposalCards cards =
        new ProposalCards(sql, unit.directory(), new Stages(sql), Clock.systemUTC());
    return new ProposalPages(cards, JournalHeads.of(database.dataSource()), sql, Clock.systemUTC())
        .page(asker, new PageQuery(Set.of(), null, null, mine, Sort.NEWEST, 0, null, 1));
  }

  @Test
  void countsWhatTheAskerMaySeeBesideWhatEverybodyMay() {
    add(3, "submitted", "agency", false);
    add(2, "submitted", "unit", false);
    add(4, "submitted", "agency", true);
    add(5, "draft", "agency", false);

    assertThat(page(clerk, Mine.ANY).total()).isEqualTo(5);
    assertThat(page(archivist, Mine.ANY).total()).isEqualTo(3);
    assertThat(page(unit.asFacilitator(unit.archivist), Mine.ANY).total()).isEqualTo(7);
  }

  @Test
  void countsToAThousandAndThenSaysThatThereAreMore() {
    add(999, "submitted", "agency", false);
    add(1, "submitted", "unit", false);

    assertThat(page(clerk, Mine.ANY))
        .matches(ProposalPage::counted)
        .matches(it -> it.total() == 1_000);
    add(1, "submitted", "unit", false);
    assertThat(page(clerk, Mine.ANY)).matches(it -> !it.counted() && it.total() == 1_000);
    assertThat(page(archivist, Mine.ANY)).matches(it -> it.counted() && it.total() == 999);
    add(2, "submitted", "agency", false);
    assertThat(page(archivist, Mine.ANY)).matches(it -> !it.counted() && it.total() == 1_000);
  }

  @Test
  void countsNobodyElsesWhenAskedForOnesOwn() {
    add(1_001, "submitted", "agency", false);

    assertThat(page(clerk, Mine.AUTHOR).total()).isZero();
  }
}
