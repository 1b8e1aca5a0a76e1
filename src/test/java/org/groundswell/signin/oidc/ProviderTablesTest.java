package org.groundswell.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.signin.Sessions;
import org.groundswell.signin.SignInTables;
import org.groundswell.signin.Token;
import org.groundswell.signin.oidc.Provider.Proven;
import org.groundswell.signin.oidc.ProviderSessions.Ended;
import org.junit.jupiter.api.Test;

/** What is kept of sign-ins at the agency's provider. */
class ProviderTablesTest extends OnEachDatabase {

  private static final String ISSUER = "https://login.agency.example";
  private static final String ANOTHER = "https://login.other.example";

  private final SignInTables tables = new SignInTables(database);
  private final Trips trips = new Trips(tables.sql(), tables);
  private final Identities identities = new Identities(tables.sql(), tables);
  private final Sessions sessions = tables.sessions();
  private final ProviderSessions ours =
      new ProviderSessions(sessions, tables.journal(), tables.sql());
  private final UUID ama = tables.person("ama");

  ProviderTablesTest(Database.Kind kind) {
    super(kind);
  }

  private static Claims claims(String issuer, String subject) {
    return new Claims(issuer, subject, "Ama", null, false, "ama", List.of());
  }

  private Token begin(String issuer, String subject, String sid) {
    return ours.begin(ama, new Proven(claims(issuer, subject), subject, sid, "x".repeat(16_000)))
        .token();
  }

  /** The sessions that are left: one that ends takes what was kept beside it along. */
  private List<String> kept() {
    return tables.sql().list("select token_hash from oidc_session", row -> row.text("token_hash"));
  }

  @Test
  void aTripEndsOnceInTheBrowserThatBeganIt() {
    Trip trip = Trip.backTo("/proposals");
    trips.begin(trip);

    assertThat(trips.end(trip.state(), "another browser")).isEmpty();
    assertThat(trips.end(trip.state(), trip.browser())).contains(trip);
    assertThat(trips.end(trip.state(), trip.browser())).isEmpty();
  }

  @Test
  void aTripThatTookTooLongIsForgottenWhenTheNextBegins() {
    Trip slow = Trip.backTo("/");
    trips.begin(slow);

    tables.pass(Trips.LONGEST);
    assertThat(trips.end(slow.state(), slow.browser())).isEmpty();
    trips.begin(Trip.backTo("/"));

    assertThat(tables.sql().list("select state_hash from oidc_trip", row -> 1)).hasSize(1);
  }

  @Test
  void aSubjectIsOnePersonAndAPersonOneSubjectOfEachProvider() {
    identities.link(claims(ISSUER, "1"), ama);
    identities.link(claims(ANOTHER, "1"), ama);

    assertThat(identities.person(claims(ISSUER, "1"))).contains(ama);
    assertThat(identities.person(claims(ISSUER, "2"))).isEmpty();
    assertThat(identities.isTaken(ama, claims(ISSUER, "2"))).isTrue();
    assertThatThrownBy(() -> identities.link(claims(ISSUER, "2"), ama))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> identities.link(claims(ISSUER, "1"), tables.person("kofi")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void endsTheOneSessionThatTheProviderNames() {
    Token office = begin(ISSUER, "1", "office");
    Token home = begin(ISSUER, "1", "home");
    Token elsewhere = begin(ANOTHER, "1", "office");

    assertThat(ours.end(new Ended(ISSUER, null, "office"))).isEqualTo(1);

    assertThat(kept())
        .containsExactlyInAnyOrder(home.hash(), elsewhere.hash())
        .doesNotContain(office.hash());
  }

  @Test
  void endsAllOfASubjectsWhenNoneIsNamedAndSaysSoOnce() {
    begin(ISSUER, "1", "office");
    begin(ISSUER, "1", null);
    tables.journalled().clear();

    assertThat(ours.end(new Ended(ISSUER, "1", null))).isEqualTo(2);
    assertThat(ours.end(new Ended(ISSUER, "1", null))).isZero();

    assertThat(tables.journalled()).extracting(Event::type).containsExactly("signed-out");
    assertThat(kept()).isEmpty();
  }

  @Test
  void whoLeavesTakesTheirTokenBackToTheProvider() {
    Token token = begin(ISSUER, "1", "office");
    Token local = sessions.beginInBrowser(ama).token();

    assertThat(ours.leave(token.hash())).map(String::length).contains(16_000);
    assertThat(ours.leave(local.hash())).isEmpty();
  }
}
