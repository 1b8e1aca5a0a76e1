package org.groundswell.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.stage.StageFixtures.aNew;
import static org.groundswell.stage.StageFixtures.aVersion;
import static org.groundswell.stage.StageFixtures.goingOn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;
import org.groundswell.web.WebRefusal;
import org.junit.jupiter.api.Test;

class PublishingTest extends OnEachDatabase {

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final List<Event> journal = new ArrayList<>();
  private final Stages stages = new Stages(sql);
  private final Publishing publishing =
      StageFixtures.publishing(sql, journal::add, new Ids(clock, new Random(3)), clock);
  private final Asker facilitator = unit.asFacilitator(unit.archivist);

  PublishingTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void aVersionIsThereAtOnceAndTheJournalHasNoWordsOfIt() {
    int number =
        publishing.publish(
            facilitator,
            aVersion(aNew("First look", State.SUBMITTED), aNew("Committee", State.IN_REVIEW)),
            seen(0));

    assertThat(number).isEqualTo(1);
    assertThat(stages.scheme().current().orElseThrow().stages())
        .extracting(stage -> stage.names().getFirst().name())
        .containsExactly("First look", "Committee");
    assertThat(journal).singleElement().extracting(Event::type).isEqualTo("stages-published");
    assertThat(journal.getFirst().facts()).containsOnlyKeys("version");
  }

  @Test
  void aStageGoesOnUnderItsSlugAndANewOneIsNeverTakenForOneThatWentAway() {
    publishing.publish(facilitator, aVersion(aNew("Committee", State.IN_REVIEW)), seen(0));
    String old = stages.scheme().current().orElseThrow().stages().getFirst().slug();
    publishing.publish(
        facilitator, aVersion(goingOn(old, "The committee", State.IN_REVIEW)), seen(1));
    publishing.publish(facilitator, aVersion(aNew("Committee", State.IN_REVIEW)), seen(2));

    Scheme scheme = stages.scheme();
    assertThat(scheme.version(2).orElseThrow().find(old)).isPresent();
    assertThat(scheme.version(3).orElseThrow().find(old)).isEmpty();
    assertThat(scheme.version(1).orElseThrow().find(old))
        .hasValueSatisfying(
            stage -> assertThat(stage.names().getFirst().name()).isEqualTo("Committee"));
  }

  @Test
  void whoHasSeenAnOlderVersionIsToldSo() {
    publishing.publish(facilitator, aVersion(aNew("One", State.IN_REVIEW)), seen(0));

    assertThatThrownBy(
            () -> publishing.publish(facilitator, aVersion(aNew("Two", State.IN_REVIEW)), seen(0)))
        .isInstanceOf(AssertionError.class);
    assertThat(stages.scheme().versions()).hasSize(1);
  }

  @Test
  void ofTwoAtTheSameMomentOneIsRefused() {
    refuses(
        WebRefusal.CHANGED_MEANWHILE,
        () ->
            publishing.publish(
                facilitator,
                aVersion(aNew("One", State.IN_REVIEW)),
                version -> sql.update("update stage_scheme set version = 1")));
  }

  @Test
  void onlyFacilitatorsPublish() {
    refuses(
        RightsRefusal.ONLY_FACILITATORS,
        () -> publishing.publish(unit.as(unit.manager), aVersion(), seen(0)));
  }

  @Test
  void aScriptInANameIsAName() {
    String name = "<script>alert(1)</script>";
    publishing.publish(facilitator, aVersion(aNew(name, State.IN_REVIEW)), seen(0));

    assertThat(stages.scheme().current().orElseThrow().stages().getFirst().names().getFirst())
        .isEqualTo(new StageName("en", name));
  }

  @Test
  void theSameNameTwiceAnotherStateAndAForeignSlugAreAllSaidAtOnce() {
    publishing.publish(facilitator, aVersion(aNew("One", State.IN_REVIEW)), seen(0));
    String slug = stages.scheme().current().orElseThrow().stages().getFirst().slug();

    assertThat(
            errorsOf(
                () ->
                    publishing.publish(
                        facilitator,
                        aVersion(
                            goingOn(slug, "One", State.TRIAL),
                            aNew("ONE ", State.IN_REVIEW),
                            goingOn("nobody-s", "Two", State.IN_REVIEW),
                            aNew("Three", State.DRAFT)),
                        seen(1))))
        .containsExactly(
            "/stages/0/slug", "/stages/1/names/0/name", "/stages/2/slug", "/stages/3/state");
  }

  @Test
  void eightStagesOfOneStateAreTheMost() {
    List<StageDraft> eight =
        Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
            .map(name -> aNew(name, State.IN_REVIEW))
            .toList();
    publishing.publish(facilitator, new StagesDraft(eight, null), seen(0));
    List<StageDraft> nine = new ArrayList<>(eight);
    nine.add(aNew("i", State.IN_REVIEW));

    assertThat(
            errorsOf(() -> publishing.publish(facilitator, new StagesDraft(nine, null), seen(1))))
        .containsExactly("/stages/8/state");
  }

  @Test
  void noStagesIsTheStatesOwnWords() {
    publishing.publish(facilitator, aVersion(aNew("One", State.IN_REVIEW)), seen(0));
    publishing.publish(facilitator, aVersion(), seen(1));

    assertThat(stages.scheme().current().orElseThrow().stages()).isEqualTo(Collections.emptyList());
  }

  private static LongConsumer seen(int number) {
    return version -> assertThat(version).isEqualTo(number);
  }

  private static List<String> errorsOf(ThrowingCallable call) {
    List<String> pointers = new ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            no -> no.errors().stream().map(FieldError::pointer).forEach(pointers::add));
    return pointers;
  }
}
