package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.someId;
import static org.groundswell.proposal.ProposalFixtures.someWords;
import static org.groundswell.proposal.ProposalFixtures.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.groundswell.decisionright.Catalogue;
import org.groundswell.harness.Database;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Pens;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Themes;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthoringTest {

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final Sql sql = new Sql(Database.h2().dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final Authoring authoring =
      new Authoring(
          proposals,
          new References(unit.directory(), sql, new Themes(sql)),
          new Permitting(
              new Catalogue(sql, unit.directory()),
              new AgencyCalendar(unit.directory(), sql),
              clock),
          new SecondDoor(unit.directory()),
          new AgencyCalendar(unit.directory(), sql),
          journal::add,
          new Ids(clock, new Random(5)),
          clock,
          Pens.NONE);
  private final UUID author = unit.clerks.get(0);
  private final UUID colleague = unit.clerks.get(1);

  @Test
  void aDraftGoesToTheAuthorsOwnDesk() {
    UUID id = authoring.draft(unit.as(author), someWords());

    Proposal draft = proposals.find(id).orElseThrow();
    assertThat(draft.desk()).isEqualTo(unit.counter);
    assertThat(draft.state()).isEqualTo(State.DRAFT);
    assertThat(journal).extracting(Event::type).containsExactly("drafted");
  }

  @Test
  void aDraftDoesNotExistForAnybodyElse() {
    UUID id = authoring.draft(unit.as(author), someWords());

    assertThatThrownBy(
            () -> authoring.reword(unit.as(unit.manager), id, someWords(), version -> {}))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(RightsRefusal.NO_SUCH_PROPOSAL));
  }

  @Test
  void everythingADraftNamesHasToExist() {
    ProposalDraft draft =
        new ProposalDraft(
            "A title",
            null,
            null,
            null,
            null,
            null,
            someId(),
            someId(),
            DecisionRight.NO,
            null,
            new ProposalDraft.Audience(Visibility.UNIT, null, null),
            someId(),
            List.of(colleague, someId()));

    assertThatThrownBy(() -> authoring.draft(unit.as(author), draft))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(FieldError::pointer)
                    .containsExactlyInAnyOrder(
                        "/right",
                        "/deskUnit",
                        "/coAuthors/1",
                        "/visibility/unit",
                        "/missionGoal",
                        "/campaign"));
    assertThat(journal).isEmpty();
  }

  @Test
  void aDiscardedDraftIsGone() {
    UUID id = authoring.draft(unit.as(author), someWords());

    authoring.discard(unit.as(author), id);

    assertThat(proposals.find(id)).isEmpty();
    assertThat(journal).extracting(Event::type).containsExactly("drafted", "discarded");
  }

  @Nested
  class WhenItIsSent {

    private final UUID id = authoring.draft(unit.as(author), someWords());

    @Test
    void tellsFromWhereToWhere() {
      authoring.submit(unit.as(author), id, version -> {});

      assertThat(journal.getLast().facts())
          .containsEntry("from", "draft")
          .containsEntry("to", "submitted")
          .containsEntry("desk", unit.counter.toString());
      assertThat(proposals.revisions()).hasSize(1);
    }

    @Test
    void asksForTheVersionThatWasSeenBeforeAnythingChanges() {
      assertThatThrownBy(
              () ->
                  authoring.submit(
                      unit.as(author),
                      id,
                      version -> {
                        throw new IllegalStateException("another version");
                      }))
          .hasMessage("another version");
      assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void otherWordsAreARevision() {
      authoring.submit(unit.as(author), id, version -> {});

      authoring.reword(unit.as(author), id, words("Other", "words"), version -> {});

      assertThat(proposals.revisions()).hasSize(2);
      assertThat(journal.getLast().type()).isEqualTo("revised");
    }

    @Test
    void theSameWordsAreNone() {
      authoring.submit(unit.as(author), id, version -> {});

      authoring.reword(unit.as(author), id, someWords(), version -> {});

      assertThat(proposals.revisions()).hasSize(1);
      assertThat(journal.getLast().type()).isEqualTo("submitted");
    }

    @Test
    void theReasonOfAWithdrawalIsKept() {
      authoring.submit(unit.as(author), id, version -> {});

      authoring.withdraw(unit.as(author), id, "Somebody else had done it");

      assertThat(proposals.notes()).hasSize(1);
      assertThat(journal.getLast().facts()).doesNotContainValue("Somebody else had done it");
    }
  }

  @Test
  void whatAManagerProposesGoesThroughTheSecondDoorAtOnce() {
    UUID id = authoring.draft(unit.as(unit.manager), someWords());

    authoring.submit(unit.as(unit.manager), id, version -> {});

    assertThat(proposals.find(id).orElseThrow().secondDoor()).contains(unit.headOffice);
    assertThat(journal.getLast().type()).isEqualTo("second-door-opened");
    assertThat(journal.getLast().facts()).containsEntry("reason", "conflict");
  }

  @Test
  void anotherDoorIsFoundWhenTheNextLevelIsAnAuthorToo() {
    ProposalDraft draft =
        ProposalFixtures.draft("A title", "A problem", "A solution", null, List.of(unit.director));
    UUID id = authoring.draft(unit.as(unit.manager), draft);

    authoring.submit(unit.as(unit.manager), id, version -> {});

    assertThat(proposals.find(id).orElseThrow().secondDoor())
        .hasValueSatisfying(door -> assertThat(door).isEqualTo(unit.archive));
  }

  @Test
  void whatACampaignAsksIsAnsweredBeforeItIsSentAndWhatWasHandedInInTimeStillAppears() {
    UUID campaign = someId();
    UUID question = someId();
    sql.update(
        "insert into campaign (id, slug, title, opens_on, closes_on, external)"
            + " values (?, 'c', 'Campaign', ?, ?, false)",
        campaign,
        LocalDate.of(2026, 1, 5),
        LocalDate.of(2026, 1, 5));
    sql.update(
        "insert into campaign_field (id, campaign_id, position, label, kind, required, choices,"
            + " removed) values (?, ?, 0, 'How many?', 'number', true, '', false)",
        question,
        campaign);
    UUID id = authoring.draft(unit.as(author), inCampaign(campaign));

    assertThatThrownBy(() -> authoring.submit(unit.as(author), id, version -> {}))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/fields/" + question));
    sql.update("update campaign set closes_on = ?", LocalDate.of(2026, 1, 4));
    assertThatThrownBy(() -> authoring.submit(unit.as(author), id, version -> {}))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(ProposalRefusal.CAMPAIGN_CLOSED));

    authoring.release(unit.as(author), id);
    assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(State.SUBMITTED);
  }

  private static ProposalDraft inCampaign(UUID campaign) {
    return ProposalFixtures.draft("A title", "A problem", "A solution", campaign, List.of());
  }
}
