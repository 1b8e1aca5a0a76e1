package org.groundswell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.DirectoryDraft;
import org.groundswell.directory.DirectoryDraft.PersonDraft;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.Unit;
import org.junit.jupiter.api.Test;

class DemoAgencyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

  private final DemoAgency told = DemoFiles.agency();
  private final DirectoryDraft directory = told.directory(TODAY);
  private final Organisation organisation =
      new Organisation(directory.units(), directory.posts(), directory.grants());

  @Test
  void hasAtLeastTwelveUnitsInATreeOfThreeLevels() {
    assertThat(directory.units()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(directory.units()).filteredOn(unit -> unit.parentId() == null).hasSize(1);
    assertThat(directory.units())
        .allSatisfy(
            unit ->
                assertThat(organisation.unitAndAncestors(unit.id()))
                    .hasSizeBetween(1, 4)
                    .last()
                    .isEqualTo(DemoId.unit("agency")))
        .anySatisfy(
            unit ->
                assertThat(organisation.unitAndAncestors(unit.id()))
                    .hasSizeGreaterThanOrEqualTo(3));
  }

  @Test
  void hasAtLeastTwoHundredPeopleWhoAreNotTakenForEachOther() {
    assertThat(directory.people()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(directory.people()).extracting(PersonDraft::name).doesNotHaveDuplicates();
    assertThat(directory.people()).extracting(PersonDraft::id).doesNotHaveDuplicates();
    assertThat(directory.people())
        .extracting(PersonDraft::email)
        .doesNotHaveDuplicates()
        .allMatch(email -> email.matches("[a-z.]+@agency\\.example"));
  }

  @Test
  void everybodyBelongsToAUnitThatExists() {
    List<UUID> units = directory.units().stream().map(Unit::id).toList();

    assertThat(directory.people()).extracting(PersonDraft::unit).isSubsetOf(units);
    assertThat(directory.posts()).extracting(Post::unit).isSubsetOf(units);
    assertThat(directory.grants())
        .extracting(RoleGrant::unit)
        .filteredOn(unit -> unit != null)
        .isSubsetOf(units);
  }

  @Test
  void everyPostRoleAndIntroductionIsSomebodys() {
    List<UUID> people = directory.people().stream().map(PersonDraft::id).toList();

    assertThat(directory.posts()).extracting(Post::person).isSubsetOf(people);
    assertThat(directory.grants()).extracting(RoleGrant::person).isSubsetOf(people);
    assertThat(told.file().getJsonArray("signIn").getValuesAs(JsonObject.class))
        .extracting(it -> DemoId.person(it.getString("person")))
        .doesNotHaveDuplicates()
        .isSubsetOf(people);
  }

  @Test
  void everyUnitHasOneManagerWhoWorksThere() {
    assertThat(directory.units())
        .allSatisfy(
            unit ->
                assertThat(organisation.holderOf(unit.id(), Post.Kind.MANAGER, TODAY))
                    .hasValueSatisfying(
                        manager -> assertThat(unitOf(manager)).isEqualTo(unit.id())));
    assertThat(directory.posts())
        .filteredOn(post -> post.kind() == Post.Kind.MANAGER)
        .hasSameSizeAs(directory.units());
  }

  @Test
  void oneActingManagerStandsInForNow() {
    UUID unit = DemoId.unit("human-resources");

    assertThat(organisation.holderOf(unit, Post.Kind.ACTING, TODAY)).isPresent();
    assertThat(organisation.holderOf(unit, Post.Kind.ACTING, TODAY.minusYears(1))).isEmpty();
    assertThat(organisation.holderOf(unit, Post.Kind.ACTING, TODAY.plusYears(1))).isEmpty();
  }

  @Test
  void someUnitsAreTooSmallForFiguresAndMostAreNot() {
    Map<UUID, Long> sizes =
        directory.people().stream()
            .collect(Collectors.groupingBy(PersonDraft::unit, Collectors.counting()));

    assertThat(sizes.values()).filteredOn(size -> size < 10).hasSizeGreaterThanOrEqualTo(3);
    assertThat(sizes.values()).filteredOn(size -> size >= 12).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void everyRoleIsHeldAndIntroduced() {
    assertThat(directory.grants())
        .extracting(RoleGrant::role)
        .contains(RoleGrant.Kind.values())
        .filteredOn(role -> role == RoleGrant.Kind.LEADER)
        .hasSize(3);
    assertThat(told.file().getJsonArray("signIn").getValuesAs(JsonObject.class))
        .extracting(it -> it.getString("role"))
        .contains("staff", "manager", "leader", "facilitator", "administrator", "auditor");
  }

  @Test
  void itsGoalsHolidaysAndPromiseAreThere() {
    assertThat(told.agency().missionGoals()).hasSizeBetween(4, 6);
    assertThat(told.agency().promise().answerDays()).isEqualTo(5);
    assertThat(told.holidays())
        .containsKeys(LocalDate.of(TODAY.getYear(), 12, 25), LocalDate.of(2025, 12, 25));
    assertThat(told.campaigns(TODAY))
        .extracting(DemoAgency.Campaign::slug)
        .containsExactlyInAnyOrder("public-suggestions", "small-stones", "brought-back");
  }

  @Test
  void itsTextsFitTheirColumns() {
    assertThat(directory.people())
        .allSatisfy(
            person -> {
              assertThat(person.name()).hasSizeBetween(3, 150);
              assertThat(person.title()).hasSizeBetween(3, 150);
              assertThat(person.grade()).isBetween(1, 12);
              if (person.about() != null) {
                assertThat(person.about()).hasSizeLessThanOrEqualTo(500);
              }
            });
  }

  private UUID unitOf(UUID person) {
    return directory.people().stream()
        .filter(it -> it.id().equals(person))
        .map(PersonDraft::unit)
        .findFirst()
        .orElseThrow();
  }
}
