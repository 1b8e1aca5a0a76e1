package org.groundswell.directory.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.Unit;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReorganisingTest extends OnEachDatabase {

  private final Agency agency = new Agency(database);
  private final UUID root = agency.unit("Agency", null);
  private final UUID roads = agency.unit("Roads", root);
  private final UUID paths = agency.unit("Paths", root);
  private final UUID ana = agency.person(roads);
  private final UUID ben = agency.person(paths);

  ReorganisingTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void movesMergesUndoesAndSplitsOneAfterTheOther() {
    UUID below = agency.unit("Below", roads);
    UUID person = agency.person(below);
    agency.manager(below, person);
    agency.nextDay();

    agency.reorganising.move(below, paths, Agency.HAND);
    UUID merger = agency.reorganising.merge(paths, roads, Agency.HAND);
    agency.reorganising.undo(merger, Agency.HAND);
    agency.reorganising.split(
        paths,
        List.of(new SplitPart("East", "E1", person, Set.of(), Set.of(below), false)),
        Agency.HAND);

    assertThat(agency.organisation().units())
        .extracting(Unit::name)
        .containsExactlyInAnyOrder("Agency", "Roads", "Paths", "Below", "East");
    assertThat(agency.history.on(agency.today().minusDays(1)).unitAndAncestors(below))
        .containsExactly(below, roads, root);
  }

  @Nested
  class Renaming {

    @Test
    void keepsWhatTheUnitWasCalledOnDaysThatHaveBeen() {
      agency.nextDay();

      agency.reorganising.rename(roads, "Roads and bridges", Agency.HAND);

      assertThat(agency.organisation().unit(roads)).map(Unit::name).contains("Roads and bridges");
      assertThat(agency.history.on(agency.today().minusDays(1)).unit(roads))
          .map(Unit::name)
          .contains("Roads");
    }

    @Test
    void canBeUndone() {
      agency.reorganising.rename(roads, "Roads and bridges", Agency.HAND);

      agency.reorganising.undo(agency.changes.of(roads).getFirst().id(), Agency.HAND);

      assertThat(agency.organisation().unit(roads)).map(Unit::name).contains("Roads");
    }
  }

  @Nested
  class Merging {

    @Test
    void takesPeopleUnitsAndReviewersAlongAndEndsTheManagersPost() {
      UUID bridges = agency.unit("Bridges", roads);
      agency.manager(roads, ana);
      agency.manager(paths, ben);
      UUID reviewer = agency.person(root);
      agency.appoint(roads, reviewer, Post.Kind.REVIEWER, null);
      agency.nextDay();

      agency.reorganising.merge(roads, paths, Agency.HAND);

      LocalDate today = agency.today();
      assertThat(agency.history.homeOf(ana, today)).contains(paths);
      assertThat(agency.organisation().unit(bridges)).map(Unit::parentId).contains(paths);
      assertThat(agency.organisation().holderOf(roads, Post.Kind.MANAGER, today)).isEmpty();
      assertThat(agency.organisation().answerersOf(paths, today)).containsExactly(ben, reviewer);
      assertThat(agency.organisation().unit(roads).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void leavesThePastAndTheOldDeskWithTheUnitThatTookItIn() {
      agency.manager(roads, ana);
      agency.manager(paths, ben);
      agency.nextDay();

      agency.reorganising.merge(roads, paths, Agency.HAND);

      assertThat(
              agency.organisation().holderOf(roads, Post.Kind.MANAGER, agency.today().minusDays(1)))
          .contains(ana);
      assertThat(agency.organisation().unitAndDescendants(paths)).contains(roads);
      assertThat(agency.organisation().answerersOf(roads, agency.today())).containsExactly(ben);
    }

    @Test
    void tellsOthersWhichDeskTakesOver() {
      UUID change = agency.reorganising.merge(roads, paths, Agency.HAND);

      assertThat(agency.told)
          .contains(new UnitJoined(change, roads, paths, Set.of(), Agency.HAND.person()));
    }

    @Test
    void undoneGivesBackRolesAndFurtherUnitsWithTheDaysTheyHad() {
      LocalDate soon = agency.today().plusDays(40);
      UUID cem = agency.person(root);
      UUID dan = agency.person(paths);
      leads(cem, null);
      agency.staffing.lend(dan, roads, agency.today(), soon, Agency.HAND);
      agency.appoint(roads, dan, Post.Kind.ACTING, soon);
      agency.nextDay();
      UUID change = agency.reorganising.merge(roads, paths, Agency.HAND);
      assertThat(agency.organisation().ledBy(cem, agency.today())).isEmpty();
      agency.nextDay();

      agency.reorganising.undo(change, Agency.HAND);

      LocalDate today = agency.today();
      assertThat(agency.organisation().ledBy(cem, today)).contains(roads);
      assertThat(agency.organisation().ledBy(cem, soon.plusYears(1))).contains(roads);
      assertThat(agency.organisation().furtherUnitsOf(dan, today)).containsExactly(roads);
      assertThat(agency.organisation().furtherUnitsOf(dan, soon.plusDays(1))).isEmpty();
      assertThat(agency.organisation().holderOf(roads, Post.Kind.ACTING, today)).contains(dan);
      assertThat(agency.organisation().holderOf(roads, Post.Kind.ACTING, soon.plusDays(1)))
          .isEmpty();
    }

    @Test
    void undoneLaterGivesNothingBackThatWouldBeOverByThen() {
      UUID dan = agency.person(paths);
      agency.appoint(roads, dan, Post.Kind.ACTING, agency.today().plusDays(2));
      agency.nextDay();
      UUID change = agency.reorganising.merge(roads, paths, Agency.HAND);
      agency.nextDay();
      agency.nextDay();
      agency.nextDay();

      agency.reorganising.undo(change, Agency.HAND);

      assertThat(agency.organisation().holderOf(roads, Post.Kind.ACTING, agency.today())).isEmpty();
    }

    private UUID leads(UUID person, LocalDate until) {
      return agency.appointing.grant(
          new RoleGrant(null, person, RoleGrant.Kind.LEADER, roads, agency.today(), until),
          Agency.HAND);
    }

    @Test
    void undoneBringsBackWhoIsStillThere() {
      agency.manager(roads, ana);
      UUID second = agency.person(roads);
      agency.nextDay();
      UUID change = agency.reorganising.merge(roads, paths, Agency.HAND);
      agency.staffing.move(second, root, agency.today(), Agency.HAND);

      agency.reorganising.undo(change, Agency.HAND);

      LocalDate today = agency.today();
      assertThat(agency.history.homeOf(ana, today)).contains(roads);
      assertThat(agency.history.homeOf(second, today)).contains(root);
      assertThat(agency.organisation().holderOf(roads, Post.Kind.MANAGER, today)).contains(ana);
    }

    @Test
    void cannotBeUndoneOnceTheUnitAboveIsClosedToo() {
      UUID bridges = agency.unit("Bridges", roads);
      UUID change = agency.reorganising.merge(bridges, roads, Agency.HAND);
      agency.reorganising.merge(roads, paths, Agency.HAND);

      assertRefused(
          DirectoryRefusal.CANNOT_BE_UNDONE, () -> agency.reorganising.undo(change, Agency.HAND));
    }

    @Test
    void isRefusedIntoAUnitBelowItAndOfTheAgencyItself() {
      UUID bridges = agency.unit("Bridges", roads);

      assertRefused(DirectoryRefusal.UNIT_BELOW_ITSELF, () -> merge(roads, bridges));
      assertRefused(DirectoryRefusal.UNIT_BELOW_ITSELF, () -> merge(roads, roads));
      assertRefused(DirectoryRefusal.THE_AGENCY_STAYS, () -> merge(root, roads));
    }

    private void merge(UUID unit, UUID into) {
      agency.reorganising.merge(unit, into, Agency.HAND);
    }
  }

  @Nested
  class Splitting {

    @Test
    void movesTheNamedPeopleAndUnitsAndTheirWork() {
      UUID bridges = agency.unit("Bridges", roads);
      UUID second = agency.person(roads);

      UUID change =
          agency.reorganising.split(
              roads,
              List.of(new SplitPart("Walls", null, ana, Set.of(ana), Set.of(bridges), true)),
              Agency.HAND);

      Unit walls = named("Walls");
      assertThat(walls.parentId()).isEqualTo(root);
      assertThat(agency.history.homeOf(ana, agency.today())).contains(walls.id());
      assertThat(agency.history.homeOf(second, agency.today())).contains(roads);
      assertThat(agency.organisation().unit(bridges)).map(Unit::parentId).contains(walls.id());
      assertThat(agency.told)
          .contains(new UnitJoined(change, roads, walls.id(), Set.of(ana), Agency.HAND.person()));
    }

    @Test
    void undoneBringsThePartsTogetherAgain() {
      UUID change =
          agency.reorganising.split(
              roads,
              List.of(new SplitPart("Walls", null, null, Set.of(ana), Set.of(), true)),
              Agency.HAND);

      agency.reorganising.undo(change, Agency.HAND);

      assertThat(agency.history.homeOf(ana, agency.today())).contains(roads);
      assertThat(agency.organisation().units()).extracting(Unit::name).doesNotContain("Walls");
    }

    @Test
    void isRefusedForNobodyAndForSomebodyElsesPeople() {
      assertRefused(
          DirectoryRefusal.NOTHING_TO_SPLIT,
          () -> agency.reorganising.split(roads, List.of(), Agency.HAND));
      assertRefused(
          DirectoryRefusal.NO_SUCH_MEMBER,
          () ->
              agency.reorganising.split(
                  roads,
                  List.of(new SplitPart("Walls", null, null, Set.of(ben), Set.of(), true)),
                  Agency.HAND));
    }

    private Unit named(String name) {
      return agency.organisation().units().stream()
          .filter(unit -> unit.name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class Closing {

    @Test
    void isRefusedWhileSomebodyIsAtHomeThere() {
      assertRefused(
          DirectoryRefusal.UNIT_NOT_EMPTY, () -> agency.reorganising.close(roads, Agency.HAND));
    }

    @Test
    void emptiesItsDeskIntoTheUnitAboveAndCanBeUndone() {
      agency.staffing.move(ana, root, agency.today(), Agency.HAND);

      agency.reorganising.close(roads, Agency.HAND);
      UnitChange change = agency.changes.of(roads).getFirst();

      assertThat(agency.told)
          .contains(new UnitJoined(change.id(), roads, root, Set.of(), Agency.HAND.person()));
      agency.reorganising.undo(change.id(), Agency.HAND);
      assertThat(agency.organisation().unit(roads).orElseThrow().isOpen()).isTrue();
    }
  }

  private static void assertRefused(DirectoryRefusal reason, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
