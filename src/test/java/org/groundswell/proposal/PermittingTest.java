package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.decisionright.Catalogue;
import org.groundswell.harness.Database;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermittingTest {

  private final Sql sql = new Sql(Database.h2().dataSource());
  private final SmallUnit unit = new SmallUnit(sql, Clock.fixed(MONDAY, ZoneOffset.UTC));
  private final Permitting permitting =
      new Permitting(
          new Catalogue(sql, unit.directory()),
          new AgencyCalendar(unit.directory(), sql),
          Clock.fixed(MONDAY, ZoneOffset.UTC));

  @ParameterizedTest
  @EnumSource(
      value = DecisionRight.class,
      names = {"GO", "TRY", "ASK"})
  void leavesItToTheAuthorWhereTheCatalogueIsSilent(DecisionRight right) {
    Proposal draft = draft(right, null);

    permitting.permit(draft);

    assertThat(draft.sentUnder()).isEmpty();
  }

  @Test
  void remembersTheVersionItWasSentUnder() {
    UUID entry = says(DecisionRight.TRY);
    Proposal draft = draft(DecisionRight.TRY, null);

    permitting.permit(draft);

    assertThat(draft.sentUnder()).contains(new SentUnder(entry, 1));
  }

  @Test
  void refusesMoreThanTheCatalogueAllowsAndAlwaysLetsAsk() {
    says(DecisionRight.TRY);

    assertThatThrownBy(() -> permitting.permit(draft(DecisionRight.GO, "Because")))
        .satisfies(refused("more-than-allowed"));
    assertThatCode(() -> permitting.permit(draft(DecisionRight.ASK, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void asksForAReasonWhereItIsNotOursToDecide() {
    says(DecisionRight.NO);

    assertThatThrownBy(() -> permitting.permit(draft(DecisionRight.ASK, " ")))
        .satisfies(refused("not-ours-to-decide"));
    assertThatCode(() -> permitting.permit(draft(DecisionRight.ASK, "The ministry listens now.")))
        .doesNotThrowAnyException();
  }

  @Test
  void lastsAsLongAsTheCatalogueSays() {
    UUID entry = says(DecisionRight.TRY);
    sql.update("update decision_right_version set days = 27 where entry_id = ?", entry);

    assertThatThrownBy(() -> permitting.permit(draft(DecisionRight.TRY, null)))
        .satisfies(refused("trial-too-long"));
    sql.update("update decision_right_version set days = 28 where entry_id = ?", entry);
    permitting.permit(draft(DecisionRight.TRY, null));
  }

  @Test
  void silenceIsConsentOnlyForWhoAsksWhereTheCatalogueSaysSo() {
    UUID entry = says(DecisionRight.ASK);
    Proposal draft = draft(DecisionRight.ASK, null);
    permitting.permit(draft);
    assertThat(permitting.consentDue(draft, MONDAY)).isEmpty();

    sql.update("update decision_right_version set silence_days = 10 where entry_id = ?", entry);
    assertThat(permitting.consentDue(draft, MONDAY))
        .contains(Instant.parse("2026-01-19T17:00:00Z"));
  }

  @Test
  void saysNothingAboutWhatWasSentElsewhere() {
    says(DecisionRight.NO);
    Proposal imported = draft(DecisionRight.ASK, null);
    imported.cameFrom(new ExternalOrigin("1", null, 0, "en"));

    assertThatCode(() -> permitting.permit(imported)).doesNotThrowAnyException();
  }

  private Proposal draft(DecisionRight right, String reason) {
    Proposal draft = aDraft(unit.clerks.get(0), unit.counter);
    draft.address(unit.counter, right, reason);
    if (right == DecisionRight.TRY) {
      draft.planTrial(
          new ProposalDraft.Trial("The queue", "A complaint", LocalDate.of(2026, 2, 2)));
    }
    return draft;
  }

  private UUID says(DecisionRight right) {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into decision_right (id, unit_id, version, ended) values (?, ?, 1, false)",
        id,
        unit.headOffice);
    sql.update(
        "insert into decision_right_version (entry_id, version, allows, owner, money, scope,"
            + " examples, law, ended, at) values (?, 1, ?, 'Head', '', '', '', '', false, ?)",
        id,
        right.slug(),
        MONDAY);
    return id;
  }

  private static Consumer<Throwable> refused(String slug) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.reason().slug()).isEqualTo(slug));
  }
}
