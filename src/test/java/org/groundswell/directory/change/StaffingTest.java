package org.groundswell.directory.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Account;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.History.Stay;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

class StaffingTest extends OnEachDatabase {

  private final Agency agency = new Agency(database);
  private final UUID root = agency.unit("Agency", null);
  private final UUID roads = agency.unit("Roads", root);
  private final UUID paths = agency.unit("Paths", root);
  private final UUID ana = agency.person(roads);

  StaffingTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void whoMovesHasBeenWhereTheyWere() {
    LocalDate first = agency.today();
    agency.nextDay();

    agency.staffing.move(ana, paths, agency.today(), Agency.HAND);

    assertThat(agency.history.homeOf(ana, first)).contains(roads);
    assertThat(agency.history.homeOf(ana, agency.today())).contains(paths);
    assertThat(agency.directory.person(ana).orElseThrow().unit().name()).isEqualTo("Paths");
  }

  @Test
  void whoLeavesHoldsNothingFromThatDayOn() {
    agency.manager(roads, ana);
    agency.appointing.grant(
        new RoleGrant(null, ana, RoleGrant.Kind.LEADER, roads, agency.today(), null), Agency.HAND);
    LocalDate before = agency.today();
    agency.nextDay();

    agency.staffing.leave(ana, agency.today(), Agency.HAND);

    LocalDate today = agency.today();
    assertThat(agency.accounts.of(ana)).map(Account::active).contains(false);
    assertThat(agency.organisation().holderOf(roads, Post.Kind.MANAGER, today)).isEmpty();
    assertThat(agency.organisation().ledBy(ana, today)).isEmpty();
    assertThat(agency.organisation().holderOf(roads, Post.Kind.MANAGER, before)).contains(ana);
    assertThat(agency.organisation().ledBy(ana, before)).contains(roads);
    assertThat(agency.told)
        .contains(
            new Departed(
                ana, roads, today, List.of(new Departed.Held(roads, "manager")), Agency.HAND));
  }

  @Test
  void whoReturnsIsTheSamePersonWithTheSamePast() {
    agency.nextDay();
    agency.staffing.leave(ana, agency.today(), Agency.HAND);
    LocalDate away = agency.today();
    agency.nextDay();

    agency.staffing.comeBack(ana, paths, agency.today(), Agency.HAND);

    assertThat(agency.accounts.of(ana)).map(Account::active).contains(true);
    assertThat(agency.history.staysOf(ana)).extracting(Stay::unit).containsExactly(roads, paths);
    assertThat(agency.history.homeOf(ana, away)).isEmpty();
  }

  @Test
  void whoIsSwitchedOffAndOnWithinADayHasAnUnbrokenStay() {
    agency.nextDay();

    agency.staffing.leave(ana, agency.today(), Agency.HAND);
    agency.staffing.comeBack(ana, roads, agency.today(), Agency.HAND);

    assertThat(agency.history.staysOf(ana)).hasSize(1);
    assertThat(agency.history.staysOf(ana).getFirst().until()).isNull();
  }

  @Test
  void worksForFurtherUnitsUntilTheLastDay() {
    LocalDate today = agency.today();

    agency.staffing.lend(ana, paths, today, today.plusDays(1), Agency.HAND);

    assertThat(agency.organisation().furtherUnitsOf(ana, today)).containsExactly(paths);
    assertThat(agency.organisation().furtherUnitsOf(ana, today.plusDays(2))).isEmpty();
  }

  @Test
  void refusesANameAnAddressAndAnExternalIdOfSomebodyElse() {
    StaffDraft draft = agency.draft("Person 1", roads);

    assertRefused(
        DirectoryRefusal.USER_NAME_TAKEN,
        () -> agency.staffing.join(draft, agency.today(), Agency.HAND));
  }

  @Test
  void refusesWhatWouldRewriteThePast() {
    LocalDate first = agency.today();
    agency.nextDay();
    agency.staffing.move(ana, paths, agency.today(), Agency.HAND);

    assertRefused(
        DirectoryRefusal.HISTORY_IS_SETTLED,
        () -> agency.staffing.move(ana, root, first, Agency.HAND));
    assertRefused(
        DirectoryRefusal.NOT_YET,
        () -> agency.staffing.move(ana, root, agency.today().plusDays(1), Agency.HAND));
  }

  @Test
  void refusesToAppointWhoHasLeft() {
    agency.staffing.leave(ana, agency.today(), Agency.HAND);

    assertRefused(DirectoryRefusal.HAS_LEFT, () -> agency.manager(roads, ana));
  }

  @Test
  void aSuccessorTakesOverFromTheirFirstDay() {
    UUID ben = agency.person(roads);
    agency.manager(roads, ana);
    LocalDate first = agency.today();
    agency.nextDay();

    agency.manager(roads, ben);

    assertThat(agency.organisation().holderOf(roads, Post.Kind.MANAGER, first)).contains(ana);
    assertThat(agency.organisation().holderOf(roads, Post.Kind.MANAGER, agency.today()))
        .contains(ben);
  }

  @Test
  void writesIdsAndDaysIntoTheJournalAndNoNames() {
    agency.staffing.describe(ana, agency.draft("Ana Silva", roads), Agency.HAND);

    Event entry = agency.journal.getLast();
    assertThat(entry.type()).isEqualTo("described");
    assertThat(entry.facts()).containsEntry("fields", "userName,name,email");
    assertThat(entry.facts().toString()).doesNotContain("Silva");
  }

  private static void assertRefused(DirectoryRefusal reason, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
