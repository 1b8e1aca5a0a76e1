package org.groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.proposal.ProposalFixtures.CALENDAR;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.someId;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.DirectoryFixtures;
import org.groundswell.harness.Database;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.TrialTerms;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.rights.Role;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeliveringTest {

  private static final Instant TODAY = Instant.parse("2026-02-02T09:00:00Z");

  private final Clock clock = Clock.fixed(TODAY, ZoneOffset.UTC);
  private final Sql sql = new Sql(Database.h2().dataSource());
  private final List<Event> journal = new ArrayList<>();
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final Deliveries deliveries = new Deliveries(sql);
  private final Snapshots snapshots =
      new Snapshots(sql, DirectoryFixtures.reading(sql, clock), clock);
  private final Delivering delivering =
      new Delivering(
          proposals,
          deliveries,
          snapshots,
          DirectoryFixtures.reading(sql, clock),
          new Askers(DirectoryFixtures.reading(sql, clock)),
          journal::add,
          new Ids(clock, new Random(3)),
          clock);

  private final UUID unit = someId();
  private final UUID author = someId();
  private final UUID colleague = someId();
  private Proposal proposal;

  @BeforeEach
  void endorse() {
    sql.update(
        "insert into unit (id, name, slug, path, position, version)"
            + " values (?, 'Counter', 'counter', '/', 0, 0)",
        unit);
    List.of(author, colleague).forEach(this::insertPerson);
    proposal = aSubmittedProposal(author, unit);
    proposal.answered(AnswerCode.ENDORSE, someId(), MONDAY, CALENDAR);
    proposals.add(proposal);
    insert(proposal.id());
  }

  @Nested
  class WhenAPlanIsSaved {

    @Test
    void startsTheWorkOfTheFirstAuthor() {
      delivering.plan(asker(author), proposal.id(), plan(step("Print tickets")), version -> {});

      assertThat(proposal.state()).isEqualTo(State.IN_DELIVERY);
      assertThat(deliveries.find(proposal.id()))
          .hasValueSatisfying(
              kept -> {
                assertThat(kept.startedAt()).isEqualTo(TODAY);
                assertThat(kept.version()).isEqualTo(1);
                assertThat(kept.plan().steps())
                    .extracting(Step::title)
                    .containsExactly("Print tickets");
                assertThat(kept.plan().steps().getFirst().owner()).isEqualTo(author);
              });
      assertThat(journal)
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.type()).isEqualTo("delivery-planned");
                assertThat(entry.actor()).isEqualTo(author);
                assertThat(entry.facts())
                    .containsEntry("from", "endorsed")
                    .containsEntry("to", "in-delivery");
              });
    }

    @Test
    void waitsForAStepBeforeItStarts() {
      delivering.plan(asker(author), proposal.id(), plan(), version -> {});

      assertThat(proposal.state()).isEqualTo(State.ENDORSED);
    }

    @Test
    void tellsOfAStepOnceWhenItIsDone() {
      delivering.plan(asker(author), proposal.id(), plan(step("Print tickets")), version -> {});
      UUID step = deliveries.find(proposal.id()).orElseThrow().plan().steps().getFirst().id();
      var done =
          plan(
              new PlanDraft.StepDraft(
                  step, "Print tickets", null, null, LocalDate.of(2026, 2, 1), null));
      journal.clear();

      delivering.plan(asker(author), proposal.id(), done, version -> {});
      delivering.plan(asker(author), proposal.id(), done, version -> {});

      assertThat(journal)
          .extracting(Event::type)
          .containsExactly("delivery-planned", "step-done", "delivery-planned");
      assertThat(journal.get(1).facts()).containsEntry("step", step.toString());
    }

    @Test
    void isHandedTheVersionThatTheCallerHasToMean() {
      List<Long> seen = new ArrayList<>();

      delivering.plan(asker(author), proposal.id(), plan(step("Print")), seen::add);
      delivering.plan(asker(author), proposal.id(), plan(step("Print")), seen::add);

      assertThat(seen).containsExactly(0L, 1L);
    }

    @Test
    void refusesPeopleAndStepsThatDoNotExist() {
      var stranger = new PlanDraft(someId(), "Nobody waits", null, List.of());
      var foreignStep = plan(new PlanDraft.StepDraft(someId(), "Print", null, null, null, null));
      var tomorrow =
          plan(new PlanDraft.StepDraft(null, "Print", null, null, LocalDate.of(2026, 2, 3), null));

      assertRefused(() -> save(stranger), DeliveryRefusal.NO_SUCH_PERSON);
      assertRefused(() -> save(foreignStep), DeliveryRefusal.NO_SUCH_STEP);
      assertRefused(() -> save(tomorrow), DeliveryRefusal.DONE_IN_THE_FUTURE);
      assertThat(deliveries.find(proposal.id())).isEmpty();
    }

    @Test
    void namesNobodyWhomTheProposalIsNotShownTo() {
      Proposal confidential = aProposalForTheCircleOf(author);
      var given = new PlanDraft(colleague, "Nobody waits", null, List.of());
      var helped = plan(new PlanDraft.StepDraft(null, "Print", colleague, null, null, null));

      assertRefused(
          () -> delivering.plan(asker(author), confidential.id(), given, version -> {}),
          DeliveryRefusal.OUTSIDE_THE_AUDIENCE);
      assertRefused(
          () -> delivering.plan(asker(author), confidential.id(), helped, version -> {}),
          DeliveryRefusal.OUTSIDE_THE_AUDIENCE);
      assertThat(confidential.owner()).contains(author);
    }

    @Test
    void isNotForAColleagueUntilTheyOwnIt() {
      assertThatThrownBy(() -> saveAs(colleague, plan(step("Print")))).isInstanceOf(Refusal.class);

      delivering.plan(
          asker(author),
          proposal.id(),
          new PlanDraft(colleague, "Nobody waits", null, List.of()),
          version -> {});

      assertThatCode(() -> saveAs(colleague, plan(step("Print")))).doesNotThrowAnyException();
    }
  }

  @Nested
  class WhenTheWorkIsCoded {

    @Test
    void startsWhatWasEndorsedWhenTheCodeSaysSo() {
      code(draft(2, "Two of five counters", null, null));

      assertThat(proposal.state()).isEqualTo(State.IN_DELIVERY);
      assertThat(proposal.completionCode()).contains(2);
    }

    @Test
    void staysEndorsedWhenNothingWasDone() {
      code(draft(1, "Nobody had time", null, null));

      assertThat(proposal.state()).isEqualTo(State.ENDORSED);
    }

    @Test
    void isCompletedByAMetTargetWithAnOutcome() {
      assertRefused(() -> code(draft(4, null, null, null)), DeliveryRefusal.OUTCOME_MISSING);
      assertRefused(() -> code(draft(4, null, "   ", null)), DeliveryRefusal.OUTCOME_MISSING);

      code(draft(4, null, "Nobody waits longer than ten minutes.", null));

      assertThat(proposal.state()).isEqualTo(State.COMPLETED);
      assertThat(journal.getLast().facts())
          .containsEntry("code", "4")
          .containsEntry("from", "endorsed")
          .containsEntry("to", "completed");
    }

    @Test
    void isAbandonedOnlyWithAReasonAndALesson() {
      assertRefused(() -> code(draft(9, "No money", null, null)), DeliveryRefusal.LESSON_MISSING);
      assertRefused(() -> code(draft(9, null, null, "Ask first")), DeliveryRefusal.LESSON_MISSING);

      code(draft(9, "No money", null, "Ask the treasurer first"));

      assertThat(proposal.state()).isEqualTo(State.ABANDONED);
    }

    @Test
    void makesATrialRegularWorkOnceItsMeasureSaysSo() {
      Proposal trial = aTrial();
      assertRefused(() -> adopt(trial, 2, null), DeliveryRefusal.VERDICT_MISSING);
      assertRefused(() -> adopt(trial, 1, "Nobody came"), DeliveryRefusal.NOT_ON_TRIAL);
      assertRefused(() -> adopt(trial, 9, "Nobody came"), DeliveryRefusal.NOT_ON_TRIAL);
      assertThat(trial.state()).isEqualTo(State.TRIAL);

      adopt(trial, 2, "Ten of twelve visitors were served within the hour");

      assertThat(trial.state()).isEqualTo(State.IN_DELIVERY);
      assertThat(journal.getLast().facts())
          .containsEntry("from", "trial")
          .containsEntry("to", "in-delivery");
      assertRefused(() -> adopt(trial, 3, "Again"), DeliveryRefusal.NOT_ON_TRIAL);
    }

    @Test
    void leavesATrialOneThatIsOnlyCoded() {
      Proposal trial = aTrial();

      delivering.code(asker(author), trial.id(), draft(2, "Half of it", null, null), version -> {});

      assertThat(trial.state()).isEqualTo(State.TRIAL);
    }

    private void adopt(Proposal trial, int code, String note) {
      delivering.code(
          asker(author),
          trial.id(),
          new CompletionDraft(code, note, null, null, note, true),
          version -> {});
    }

    private Proposal aTrial() {
      Proposal trial = aSubmittedProposal(author, unit);
      trial.answered(AnswerCode.TRIAL, someId(), MONDAY, CALENDAR);
      trial.tryOut(new TrialTerms("Visitors served", "Two complaints", LocalDate.of(2026, 6, 1)));
      proposals.add(trial);
      insert(trial.id());
      return trial;
    }

    @Test
    void refusesACodeThatIsNone() {
      assertRefused(() -> code(draft(6, null, null, null)), DeliveryRefusal.NO_SUCH_CODE);
    }

    @Test
    void keepsTheLastCodeOfTheQuarter() {
      code(draft(2, null, null, null));
      code(draft(3, null, null, null));

      assertThat(snapshots.of(proposal.id()))
          .containsExactly(
              new Snapshots.Snapshot(new Quarter(2026, 1), CompletionCode.SUBSTANTIAL));
    }
  }

  @Nested
  class WhenQuartersHaveEnded {

    private final Clock later = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
    private final Snapshots laterSnapshots =
        new Snapshots(sql, DirectoryFixtures.reading(sql, later), later);

    @Test
    void carriesTheCodeOnIntoEveryQuarterThatNobodyCoded() {
      code(draft(3, null, null, null));

      assertThat(laterSnapshots.catchUp()).isEqualTo(2);

      assertThat(laterSnapshots.of(proposal.id()))
          .extracting(snapshot -> snapshot.quarter() + ":" + snapshot.code().number())
          .containsExactly("2026-Q1:3", "2026-Q2:3", "2026-Q3:3");
    }

    @Test
    void leavesNoGapBeforeTheQuarterInWhichTheWorkWasFinished() {
      laterSnapshots.keep(proposal.id(), CompletionCode.TARGET_MET);

      assertThat(laterSnapshots.of(proposal.id()))
          .extracting(snapshot -> snapshot.quarter() + ":" + snapshot.code().number())
          .containsExactly("2026-Q1:0", "2026-Q2:0", "2026-Q3:0", "2026-Q4:4");
    }

    @Test
    void addsNothingWhenItRunsAgain() {
      laterSnapshots.catchUp();

      assertThat(laterSnapshots.catchUp()).isZero();
      assertThat(laterSnapshots.of(proposal.id())).hasSize(3);
    }
  }

  private Proposal aProposalForTheCircleOf(UUID person) {
    Proposal confidential = aSubmittedProposal(person, unit, Visibility.CIRCLE);
    confidential.answered(AnswerCode.ENDORSE, someId(), MONDAY, CALENDAR);
    proposals.add(confidential);
    insert(confidential.id());
    return confidential;
  }

  private void save(PlanDraft draft) {
    saveAs(author, draft);
  }

  private void saveAs(UUID person, PlanDraft draft) {
    delivering.plan(asker(person), proposal.id(), draft, version -> {});
  }

  private void code(CompletionDraft draft) {
    delivering.code(asker(author), proposal.id(), draft, version -> {});
  }

  private static CompletionDraft draft(int code, String note, String outcome, String lesson) {
    return new CompletionDraft(code, note, outcome, null, lesson, null);
  }

  private PlanDraft plan(PlanDraft.StepDraft... steps) {
    return new PlanDraft(author, "Nobody waits", LocalDate.of(2026, 6, 30), List.of(steps));
  }

  private static PlanDraft.StepDraft step(String title) {
    return new PlanDraft.StepDraft(null, title, null, null, null, null);
  }

  private Asker asker(UUID person) {
    return new Asker(person, unit, Set.of(Role.STAFF), Set.of(), Set.of(), Set.of(unit));
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private void insertPerson(UUID id) {
    sql.update(
        "insert into person (id, name, search_name, unit_id, version)"
            + " values (?, 'Ama Owusu', 'ama owusu', ?, 0)",
        id,
        unit);
  }

  private void insert(UUID id) {
    sql.update(
        "insert into proposal (id, title, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " submitted_at, decided_at, supports, comments, endorsements, external_supports,"
            + " version) values (?, 'Number the queue', 'endorsed', 'ask', 'agency', false, ?, ?, ?,"
            + " 1, ?, ?, ?, ?, 0, 0, 0, 0, 1)",
        id,
        author,
        unit,
        unit,
        MONDAY,
        MONDAY,
        MONDAY,
        MONDAY);
  }
}
