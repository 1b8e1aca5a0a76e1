package org.groundswell.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.DirectoryDraft.PersonDraft;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.junit.jupiter.api.Test;

class AccountsTest extends OnEachDatabase {

  private static final UUID UNIT = new UUID(0, 1);
  private static final UUID ANA = new UUID(1, 1);
  private static final UUID NOBODY = new UUID(1, 2);

  private final DirectoryTables tables = DirectoryTables.on(database);
  private final Accounts accounts = new Accounts(tables.sql(), tables.directory());

  AccountsTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void findsAPersonByUserNameAndAddressWhateverTheirCase() {
    apply(person(ANA, "Ana.Silva@agency.example", null, null));

    assertThat(accounts.byUserName("ANA.silva@agency.example")).map(Account::person).contains(ANA);
    assertThat(accounts.byEmail(" ana.silva@AGENCY.example ")).map(Account::person).contains(ANA);
    assertThat(accounts.byUserName("ana")).isEmpty();
  }

  @Test
  void saysOfWhoLeftThatTheyAreNotActive() {
    apply(person(ANA, "ana@agency.example", null, LocalDate.of(2026, 5, 4)));

    assertThat(accounts.of(ANA)).map(Account::active).contains(false);
  }

  @Test
  void neverFindsAStandIn() {
    apply(person(NOBODY, "public@agency.example", "intake/public", null));

    assertThat(accounts.of(NOBODY)).isEmpty();
    assertThat(accounts.byEmail("public@agency.example")).isEmpty();
  }

  private void apply(PersonDraft person) {
    tables
        .organising()
        .apply(
            new DirectoryDraft(
                List.of(new Unit(UNIT, null, "Agency", "agency", 0)),
                List.of(person),
                List.of(),
                List.of()));
  }

  private static PersonDraft person(UUID id, String email, String ref, LocalDate leftOn) {
    return new PersonDraft(
        id, "Ana Silva", "Officer", email, null, "en", UNIT, ref, null, null, leftOn);
  }
}
