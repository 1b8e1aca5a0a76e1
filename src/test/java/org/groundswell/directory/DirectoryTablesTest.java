package org.groundswell.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.DirectoryDraft.PersonDraft;
import org.groundswell.harness.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directory on both databases. */
class DirectoryTablesTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);
  private static final UUID AGENCY = new UUID(0, 1);
  private static final UUID COUNTER = new UUID(0, 2);
  private static final UUID LUKASZ = new UUID(1, 1);
  private static final UUID ANA = new UUID(1, 2);

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void findsPeopleByTheBeginningsOfTheirNamesWithoutTheirAccents(Database database) {
    Tables tables = founded(database);

    assertThat(tables.names("lukasz")).containsExactly("Łukasz Müller-Nguyễn");
    assertThat(tables.names("mull luk")).containsExactly("Łukasz Müller-Nguyễn");
    assertThat(tables.names("NGUYEN")).containsExactly("Łukasz Müller-Nguyễn");
    assertThat(tables.names("uller")).isEmpty();
    assertThat(tables.names("")).containsExactly("Ana Silva", "Łukasz Müller-Nguyễn");
    assertThat(tables.names("%")).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void findsNobodyWhoHasLeftButStillKnowsTheirName(Database database) {
    Tables tables = founded(database);

    tables.organising.apply(people(person(ANA, "Ana Silva", COUNTER, LocalDate.of(2026, 5, 4))));

    assertThat(tables.names("ana")).isEmpty();
    assertThat(tables.directory.person(ANA)).map(PersonRef::name).contains("Ana Silva");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void showsAChangeAtOnce(Database database) {
    Tables tables = founded(database);
    tables.directory.people(List.of(ANA, LUKASZ));

    tables.organising.apply(people(person(ANA, "Ana Silva Costa", AGENCY, null)));

    assertThat(tables.directory.person(ANA).orElseThrow())
        .isEqualTo(new PersonRef(ANA, "Ana Silva Costa", "Officer", new UnitRef(AGENCY, "Agency")));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void changesNothingWhenTheSameIsAppliedAgain(Database database) {
    Tables tables = founded(database);

    tables.organising.apply(draft());

    assertThat(tables.directory.organisation().units()).hasSize(2);
    assertThat(tables.names("")).hasSize(2);
    assertThat(tables.directory.organisation().answerersOf(COUNTER, tables.directory.today()))
        .containsExactly(LUKASZ);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void remembersWhatTheAgencyPromises(Database database) {
    Tables tables = founded(database);
    Agency agency =
        new Agency(
            "Tarnwell",
            ZoneId.of("Pacific/Auckland"),
            new Agency.Promise(1, 4, 15),
            List.of(new Agency.MissionGoal(new UUID(5, 5), "Settle it at the first visit")));

    tables.organising.describe(agency, Map.of(LocalDate.of(2026, 12, 25), "Christmas Day"));

    assertThat(tables.directory.agency()).isEqualTo(agency);
    assertThat(tables.directory.today()).isEqualTo(LocalDate.of(2026, 5, 5));
  }

  private static Tables founded(Database database) {
    DirectoryTables founded = DirectoryTables.on(database);
    Tables tables =
        new Tables(
            founded.directory(),
            founded.organising(),
            new PeopleByName(founded.sql(), founded.directory()));
    tables.organising.apply(draft());
    return tables;
  }

  private static DirectoryDraft draft() {
    return new DirectoryDraft(
        List.of(
            new Unit(COUNTER, AGENCY, "Counter", "counter", 0),
            new Unit(AGENCY, null, "Agency", "agency", 0)),
        List.of(
            person(LUKASZ, "Łukasz Müller-Nguyễn", COUNTER, null),
            person(ANA, "Ana Silva", COUNTER, null)),
        List.of(new Post(new UUID(2, 1), COUNTER, LUKASZ, Post.Kind.MANAGER, null, null)),
        List.of(new RoleGrant(new UUID(3, 1), ANA, RoleGrant.Kind.LEADER, AGENCY)));
  }

  private static DirectoryDraft people(PersonDraft... people) {
    return new DirectoryDraft(List.of(), List.of(people), List.of(), List.of());
  }

  private static PersonDraft person(UUID id, String name, UUID unit, LocalDate leftOn) {
    return new PersonDraft(
        id, name, "Officer", id + "@agency.example", null, "en", unit, null, null, null, leftOn);
  }

  private record Tables(Directory directory, Organising organising, PeopleByName people) {

    List<String> names(String question) {
      return people.whoseNamesBeginWith(question, 10).stream().map(PersonRef::name).toList();
    }
  }
}
