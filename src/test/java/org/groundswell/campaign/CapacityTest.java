package org.groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.campaign.CampaignFixtures.TODAY;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.groundswell.calendar.Calendars;
import org.groundswell.calendar.TermsDraft;
import org.groundswell.campaign.CapacityView.Fit;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.ProposalRows;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.junit.jupiter.api.Test;

class CapacityTest extends OnEachDatabase {

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final Capacity capacity =
      new Capacity(new Calendars(unit.directory(), sql), unit.directory(), sql);

  CapacityTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void withoutAHistoryItSaysThatItCannotTell() {
    CapacityView view = check(10, 20);

    assertThat(view.verdict()).isEqualTo(Fit.UNKNOWN);
    assertThat(view.expected()).isNull();
    assertThat(view.basis()).isNull();
    assertThat(view.people()).isEqualTo(33);
    assertThat(view.workingDays()).isEqualTo(10);
    assertThat(view.hoursThere()).isEqualTo(20);
  }

  @Test
  void fourIdeasAreNoHistoryAndFiveAre() {
    sent(4, null);
    assertThat(check(10, 20).expected()).isNull();
    sent(1, null);
    assertThat(check(10, 20).basis()).isEqualTo(new CapacityView.Basis(0, 5, false));
  }

  @Test
  void earlierCampaignsCountBeforeTheLastYear() {
    UUID past = past(TODAY.minusDays(42), TODAY.minusDays(29));
    sent(20, past);
    sent(30, null);

    CapacityView view = check(10, 20);

    assertThat(view.basis()).isEqualTo(new CapacityView.Basis(1, 20, false));
    assertThat(view.expected().low()).isBetween(10, 19);
    assertThat(view.expected().high()).isBetween(21, 30);
    assertThat(view.hoursNeeded().high()).isBetween(7, 10);
    assertThat(view.verdict()).isEqualTo(Fit.ENOUGH);
  }

  @Test
  void saysWhenTheHoursAreTightOrShort() {
    sent(200, past(TODAY.minusDays(42), TODAY.minusDays(29)));

    assertThat(check(1, 20).verdict()).isEqualTo(Fit.SHORT);
    assertThat(check(200, 20).verdict()).isEqualTo(Fit.ENOUGH);
    CapacityView tight = checkWithAnswerIn(3, 27, 20);
    assertThat(tight.waitDays()).isEqualTo(new CapacityView.Range(2, 4));
    assertThat(tight.verdict()).isEqualTo(Fit.TIGHT);
  }

  @Test
  void theLastIdeaWaitsUntilThoseBeforeItWereRead() {
    assertThat(Capacity.waitDays(40, 10, new Effort(5, 60))).isEqualTo(30);
    assertThat(Capacity.waitDays(10, 10, new Effort(5, 60))).isZero();
    assertThat(Capacity.waitDays(11, 10, new Effort(5, 60))).isEqualTo(1);
  }

  @Test
  void fewPeopleAreNotLookedAtAlone() {
    sent(40, null);

    CapacityView view =
        capacity.check(
            new CapacityQuery(
                TODAY, TODAY.plusDays(11), List.of(unit.archive), null, new Effort(5, null)));

    assertThat(view.people()).isEqualTo(1);
    assertThat(view.basis().wholeAgency()).isTrue();
    assertThat(view.minutesEach()).isEqualTo(20);
    assertThat(view.minutesGiven()).isFalse();
  }

  @Test
  void refusesOnlyWhatIsNoPeriod() {
    assertThatThrownBy(
            () ->
                capacity.check(new CapacityQuery(TODAY, TODAY.minusDays(1), List.of(), null, null)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                capacity.check(
                    new CapacityQuery(TODAY, TODAY.plusDays(367), List.of(), null, null)))
        .isInstanceOf(InvalidInput.class);
    LocalDate saturday = TODAY.plusDays(5);
    assertThat(
            capacity
                .check(new CapacityQuery(saturday, saturday, List.of(), null, null))
                .workingDays())
        .isEqualTo(1);
  }

  private CapacityView check(int hours, int minutes) {
    return checkWithAnswerIn(5, hours, minutes);
  }

  private CapacityView checkWithAnswerIn(int days, int hours, int minutes) {
    return capacity.check(
        new CapacityQuery(
            TODAY,
            TODAY.plusDays(11),
            List.of(unit.counter),
            new TermsDraft(1, days, 30),
            new Effort(hours, minutes)));
  }

  private UUID past(LocalDate opens, LocalDate closes) {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into campaign (id, slug, title, opens_on, closes_on, external)"
            + " values (?, ?, 'Past', ?, ?, false)",
        id,
        id.toString(),
        opens,
        closes);
    return id;
  }

  private void sent(int amount, UUID campaign) {
    Instant at = MONDAY.minusSeconds(40L * 86_400);
    for (int i = 0; i < amount; i++) {
      Proposal proposal = ProposalFixtures.aDraft(unit.clerks.get(i % 32), unit.counter);
      ProposalRows.insert(sql, proposal);
      sql.update(
          "update proposal set campaign_id = ?, submitted_at = ? where id = ?",
          campaign,
          at,
          proposal.id());
    }
  }
}
