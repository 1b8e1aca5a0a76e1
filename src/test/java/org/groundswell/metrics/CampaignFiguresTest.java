package org.groundswell.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.metrics.CampaignFiguresView.Group;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.ProposalRows;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;

/** What is told of a campaign, under the rule of ten, on both databases. */
class CampaignFiguresTest extends OnEachDatabase {

  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, Clock.fixed(MONDAY, ZoneOffset.UTC));
  private final CampaignFigures figures = new CampaignFigures(sql);
  private final UUID campaign = UUID.randomUUID();

  CampaignFiguresTest(Database.Kind kind) {
    super(kind);
    sql.update(
        "insert into campaign (id, slug, title, opens_on, external)"
            + " values (?, 'c', 'Campaign', ?, false)",
        campaign,
        LocalDate.of(2026, 1, 5));
  }

  @Test
  void withoutIdeasThereIsNothingToTell() {
    ideas(3, "draft", 0);
    assertThat(figures.of(campaign)).isEqualTo(new CampaignFiguresView(List.of(), false));
  }

  @Test
  void nineAreTooFew() {
    ideas(9, "submitted", 0);
    assertThat(figures.of(campaign)).isEqualTo(new CampaignFiguresView(List.of(), true));
  }

  @Test
  void tenAreEnough() {
    ideas(10, "submitted", 0);
    assertThat(figures.of(campaign).suppressed()).isFalse();
    assertThat(figures.of(campaign).groups()).contains(new Group(List.of("waiting"), 10));
  }

  @Test
  void tenIdeasOfOnePersonAreNot() {
    for (int i = 0; i < 10; i++) {
      ideas(1, "submitted", 0);
    }
    assertThat(figures.of(campaign).suppressed()).isTrue();
  }

  @Test
  void whatIsTooSmallIsToldTogetherWithItsNeighbour() {
    ideas(12, "submitted", 0);
    ideas(3, "in-review", 12);
    ideas(11, "completed", 15);

    List<Group> groups = figures.of(campaign).groups();

    assertThat(groups).extracting(Group::count).doesNotContain(3, 5);
    assertThat(groups.stream().flatMap(group -> group.families().stream()))
        .containsExactly("waiting", "review", "moving", "done", "closed");
    assertThat(groups.stream().filter(group -> group.families().contains("review")))
        .singleElement()
        .matches(group -> group.families().size() > 1);
  }

  @Test
  void whatNotEverybodyMayReadIsNotCounted() {
    ideas(10, "submitted", 0);
    sql.update("update proposal set hidden = true where first_author_id = ?", unit.clerks.get(0));
    assertThat(figures.of(campaign).suppressed()).isTrue();
  }

  private void ideas(int amount, String state, int from) {
    for (int i = 0; i < amount; i++) {
      Proposal proposal = ProposalFixtures.aDraft(unit.clerks.get(from + i), unit.counter);
      ProposalRows.insert(sql, proposal);
      sql.update(
          "update proposal set campaign_id = ?, state = ? where id = ?",
          campaign,
          state,
          proposal.id());
    }
  }
}
