package org.groundswell.directory.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Post;
import org.groundswell.directory.Unit;
import org.groundswell.harness.Database;

/** What holds after any sequence of changes, accepted or refused, on every day that has been. */
class DirectoryLawsTest {

  private static final int CHANGES = 60;

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void holdAfterAnySequenceOfChanges(@ForAll long seed) {
    Agency agency = new Agency(Database.h2());
    Random random = new Random(seed);
    LocalDate first = agency.today();
    List<UUID> units = new ArrayList<>(List.of(agency.unit("Agency", null)));
    List<UUID> people = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < CHANGES; i++) {
      accepted += agency.attempt(() -> change(agency, random, units, people)) ? 1 : 0;
    }

    assertThat(accepted).as("some changes went through").isPositive();
    for (LocalDate day = first; !day.isAfter(agency.today()); day = day.plusDays(1)) {
      everyUnitHasOneManagerAndOneActingOne(agency, units, day);
      everybodyHasAtMostOneHome(agency, people, day);
    }
    theUnitsAreATree(agency);
    pathsAreTheIdsFromTheRoot(agency);
    closedUnitsAreEmpty(agency);
    whoHasLeftHoldsNothing(agency);
    whoIsThereHasTheirHomeInAnOpenUnit(agency);
    thePastStaysWhatItWas(agency, units);
  }

  private static void change(Agency agency, Random random, List<UUID> units, List<UUID> people) {
    UUID unit = units.get(random.nextInt(units.size()));
    UUID other = units.get(random.nextInt(units.size()));
    UUID person = people.isEmpty() ? null : people.get(random.nextInt(people.size()));
    int kind = person == null ? random.nextInt(2) : random.nextInt(16);
    switch (kind) {
      case 0 -> units.add(agency.unit("Unit " + units.size(), unit));
      case 1, 2 -> people.add(agency.person(unit));
      case 3 -> agency.staffing.move(person, unit, agency.today(), Agency.HAND);
      case 4 -> agency.staffing.leave(person, agency.today(), Agency.HAND);
      case 5 -> agency.staffing.comeBack(person, unit, agency.today(), Agency.HAND);
      case 6, 7 -> agency.manager(unit, person);
      case 8 -> agency.appoint(unit, person, Post.Kind.ACTING, agency.today().plusDays(2));
      case 9 -> agency.appoint(unit, person, Post.Kind.REVIEWER, null);
      case 10 -> agency.reorganising.move(unit, other, Agency.HAND);
      case 11 -> agency.reorganising.merge(unit, other, Agency.HAND);
      case 12 -> agency.reorganising.close(unit, Agency.HAND);
      case 13 -> split(agency, unit, person);
      case 14 -> {
        List<UnitChange> done = agency.changes.of(unit);
        if (!done.isEmpty()) {
          agency.reorganising.undo(done.getFirst().id(), Agency.HAND);
        }
      }
      default -> agency.nextDay();
    }
  }

  private static void split(Agency agency, UUID unit, UUID person) {
    SplitPart part = new SplitPart("Part", null, person, Set.of(person), Set.of(), true);
    agency.reorganising.split(unit, List.of(part), Agency.HAND);
  }

  private static void everyUnitHasOneManagerAndOneActingOne(
      Agency agency, List<UUID> units, LocalDate day) {
    Organisation organisation = agency.organisation();
    for (UUID unit : units) {
      for (Post.Kind kind : List.of(Post.Kind.MANAGER, Post.Kind.ACTING)) {
        assertThat(organisation.postsIn(unit))
            .filteredOn(post -> post.kind() == kind && holds(post, day))
            .as("%s of %s on %s", kind, unit, day)
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  private static boolean holds(Post post, LocalDate day) {
    return (post.from() == null || !post.from().isAfter(day))
        && (post.until() == null || !post.until().isBefore(day));
  }

  private static void everybodyHasAtMostOneHome(Agency agency, List<UUID> people, LocalDate day) {
    for (UUID person : people) {
      assertThat(agency.history.staysOf(person))
          .filteredOn(stay -> stay.home())
          .filteredOn(stay -> stay.from() == null || !stay.from().isAfter(day))
          .filteredOn(stay -> stay.until() == null || !stay.until().isBefore(day))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  private static void theUnitsAreATree(Agency agency) {
    Organisation organisation = agency.organisation();
    List<Unit> roots =
        organisation.units().stream().filter(unit -> unit.parentId() == null).toList();
    assertThat(roots).hasSize(1);
    for (Unit unit : organisation.units()) {
      assertThat(organisation.unitAndAncestors(unit.id()).getLast())
          .isEqualTo(roots.getFirst().id());
      organisation
          .unit(unit.parentId() == null ? unit.id() : unit.parentId())
          .ifPresent(above -> assertThat(above.isOpen()).isTrue());
    }
  }

  private static void pathsAreTheIdsFromTheRoot(Agency agency) {
    agency.sql.list(
        "select id, path from unit",
        row -> {
          StringBuilder path = new StringBuilder("/");
          agency
              .organisation()
              .unitAndAncestors(row.uuid("id"))
              .reversed()
              .forEach(step -> path.append(step).append('/'));
          assertThat(row.text("path")).isEqualTo(path.toString());
          return null;
        });
  }

  private static void closedUnitsAreEmpty(Agency agency) {
    assertThat(
            agency.sql.list(
                "select u.id from unit u where u.closed_on is not null and (exists"
                    + " (select 1 from membership m where m.unit_id = u.id"
                    + " and (m.until_day is null or m.until_day >= ?)) or exists"
                    + " (select 1 from unit_post p where p.unit_id = u.id"
                    + " and (p.until_day is null or p.until_day >= ?)))",
                row -> row.uuid("id"),
                agency.today(),
                agency.today()))
        .isEmpty();
  }

  private static void whoHasLeftHoldsNothing(Agency agency) {
    assertThat(
            agency.sql.list(
                "select p.id from person p join unit_post h on h.person_id = p.id"
                    + " where p.left_on is not null and h.until_day is null",
                row -> row.uuid("id")))
        .isEmpty();
  }

  private static void whoIsThereHasTheirHomeInAnOpenUnit(Agency agency) {
    agency.sql.list(
        "select p.id, p.unit_id, u.closed_on from person p join unit u on u.id = p.unit_id"
            + " where p.left_on is null",
        row -> {
          assertThat(row.day("closed_on")).isNull();
          assertThat(agency.history.homeOf(row.uuid("id"), agency.today()))
              .contains(row.uuid("unit_id"));
          return null;
        });
  }

  /** One more change, and yesterday's managers are who they were. */
  private static void thePastStaysWhatItWas(Agency agency, List<UUID> units) {
    LocalDate yesterday = agency.today();
    agency.nextDay();
    List<String> before = managers(agency, units, yesterday);
    UUID person = agency.person(units.getFirst());
    for (UUID unit : units) {
      agency.attempt(() -> agency.manager(unit, person));
    }

    assertThat(managers(agency, units, yesterday)).isEqualTo(before);
  }

  private static List<String> managers(Agency agency, List<UUID> units, LocalDate day) {
    return units.stream()
        .map(unit -> unit + ":" + agency.organisation().holderOf(unit, Post.Kind.MANAGER, day))
        .toList();
  }
}
