package org.groundswell.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrganisationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final UUID AGENCY = new UUID(0, 1);
  private static final UUID SERVICES = new UUID(0, 2);
  private static final UUID COUNTER = new UUID(0, 3);
  private static final UUID ROADS = new UUID(0, 4);
  private static final UUID DIRECTOR = new UUID(1, 1);
  private static final UUID MANAGER = new UUID(1, 2);
  private static final UUID DEPUTY = new UUID(1, 3);
  private static final UUID REVIEWER = new UUID(1, 4);
  private static final UUID ENGINEER = new UUID(1, 5);

  private static final List<Unit> UNITS =
      List.of(
          new Unit(COUNTER, SERVICES, "Counter", "counter", 0),
          new Unit(ROADS, AGENCY, "Roads", "roads", 1),
          new Unit(SERVICES, AGENCY, "Services", "services", 0),
          new Unit(AGENCY, null, "Agency", "agency", 0));

  @Test
  void knowsWhatIsAboveAndBelowAUnit() {
    Organisation agency = organisation();

    assertThat(agency.unitAndAncestors(COUNTER)).containsExactly(COUNTER, SERVICES, AGENCY);
    assertThat(agency.unitAndDescendants(SERVICES)).containsExactly(SERVICES, COUNTER);
    assertThat(agency.unitAndDescendants(AGENCY)).hasSize(4);
  }

  @Test
  void saysNothingAboutAUnitThatDoesNotExist() {
    Organisation agency = organisation();

    assertThat(agency.unitAndAncestors(DIRECTOR)).isEmpty();
    assertThat(agency.unitAndDescendants(DIRECTOR)).isEmpty();
    assertThat(agency.answerersOf(DIRECTOR, TODAY)).isEmpty();
  }

  @Nested
  class AtTheDesk {

    @Test
    void theManagerAndTheReviewersAnswer() {
      Organisation agency =
          organisation(
              post(SERVICES, MANAGER, Post.Kind.MANAGER),
              post(SERVICES, REVIEWER, Post.Kind.REVIEWER));

      assertThat(agency.answerersOf(SERVICES, TODAY)).containsExactly(MANAGER, REVIEWER);
    }

    @Test
    void whoRunsTheUnitAboveAnswersForAUnitThatNobodyRuns() {
      Organisation agency =
          organisation(
              post(SERVICES, MANAGER, Post.Kind.MANAGER),
              post(COUNTER, REVIEWER, Post.Kind.REVIEWER));

      assertThat(agency.answerersOf(COUNTER, TODAY)).containsExactly(MANAGER, REVIEWER);
      assertThat(agency.desksOf(MANAGER, TODAY)).containsExactlyInAnyOrder(SERVICES, COUNTER);
      assertThat(agency.desksOf(REVIEWER, TODAY)).containsExactly(COUNTER);
    }

    @Test
    void anActingManagerAnswersFromTheFirstDayToTheLast() {
      Post acting =
          new Post(UUID.randomUUID(), SERVICES, DEPUTY, Post.Kind.ACTING, TODAY, TODAY.plusDays(2));
      Organisation agency = organisation(post(SERVICES, MANAGER, Post.Kind.MANAGER), acting);

      assertThat(agency.answerersOf(SERVICES, TODAY.minusDays(1))).containsExactly(MANAGER);
      assertThat(agency.answerersOf(SERVICES, TODAY)).contains(DEPUTY);
      assertThat(agency.answerersOf(SERVICES, TODAY.plusDays(2))).contains(DEPUTY);
      assertThat(agency.answerersOf(SERVICES, TODAY.plusDays(3))).doesNotContain(DEPUTY);
      assertThat(agency.isManager(DEPUTY, TODAY)).isTrue();
      assertThat(agency.isManager(DEPUTY, TODAY.plusDays(3))).isFalse();
    }

    @Property
    void aPersonAnswersAtADeskExactlyWhenTheDeskCountsThemAmongItsAnswerers(
        @ForAll @Size(max = 8) List<Long> seeds) {
      List<UUID> units = List.of(AGENCY, SERVICES, COUNTER, ROADS);
      List<UUID> people = List.of(DIRECTOR, MANAGER, DEPUTY);
      List<Post> posts = new ArrayList<>();
      for (long seed : seeds) {
        posts.add(
            post(
                units.get((int) Math.floorMod(seed, 4L)),
                people.get((int) Math.floorMod(seed / 4, 3L)),
                Post.Kind.values()[(int) Math.floorMod(seed / 12, 3L)]));
      }
      Organisation agency = new Organisation(UNITS, posts, List.of());

      for (UUID unit : units) {
        for (UUID person : people) {
          assertThat(agency.desksOf(person, TODAY).contains(unit))
              .isEqualTo(agency.answerersOf(unit, TODAY).contains(person));
        }
      }
    }
  }

  @Nested
  class TheSecondDoor {

    @Test
    void isTheNextLevel() {
      Organisation agency =
          organisation(
              post(COUNTER, MANAGER, Post.Kind.MANAGER), post(AGENCY, DIRECTOR, Post.Kind.MANAGER));

      assertThat(agency.secondDoorOf(COUNTER, TODAY)).contains(SERVICES);
      assertThat(agency.answerersOf(SERVICES, TODAY)).containsExactly(DIRECTOR);
    }

    @Test
    void leadsPastALevelThatTheSamePersonAnswersFor() {
      Organisation agency =
          organisation(
              post(COUNTER, MANAGER, Post.Kind.MANAGER),
              post(SERVICES, MANAGER, Post.Kind.MANAGER),
              post(AGENCY, DIRECTOR, Post.Kind.MANAGER));

      assertThat(agency.secondDoorOf(COUNTER, TODAY)).contains(AGENCY);
    }

    @Test
    void isAPeerWhereNobodyElseIsAbove() {
      Organisation agency =
          organisation(
              post(AGENCY, DIRECTOR, Post.Kind.MANAGER),
              post(SERVICES, DIRECTOR, Post.Kind.MANAGER),
              post(ROADS, ENGINEER, Post.Kind.MANAGER));

      assertThat(agency.secondDoorOf(SERVICES, TODAY)).contains(ROADS);
    }

    @Test
    void isMissingInAnAgencyOfOneAnswerer() {
      Organisation agency = organisation(post(AGENCY, DIRECTOR, Post.Kind.MANAGER));

      assertThat(agency.secondDoorOf(COUNTER, TODAY)).isEmpty();
    }
  }

  @Test
  void aLeaderReadsTheirUnitAndEverythingBelow() {
    Organisation agency =
        new Organisation(
            UNITS,
            List.of(),
            List.of(new RoleGrant(UUID.randomUUID(), DIRECTOR, RoleGrant.Kind.LEADER, SERVICES)));

    assertThat(agency.ledBy(DIRECTOR, TODAY)).containsExactly(SERVICES, COUNTER);
    assertThat(agency.ledBy(MANAGER, TODAY)).isEmpty();
    assertThat(agency.holdersOf(RoleGrant.Kind.LEADER, TODAY)).containsExactly(DIRECTOR);
  }

  private static Organisation organisation(Post... posts) {
    return new Organisation(UNITS, List.of(posts), List.of());
  }

  private static Post post(UUID unit, UUID person, Post.Kind kind) {
    return new Post(UUID.randomUUID(), unit, person, kind, null, null);
  }
}
