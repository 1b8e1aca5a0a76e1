package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a session, on both databases. */
class SessionsTest {

  private static final String DATABASES = "org.groundswell.signin.SignInTables#everywhere";

  @ParameterizedTest
  @MethodSource(DATABASES)
  void aSessionThatEndsHereIsForgottenAtOnceAndStaysForgotten(SignInTables tables) {
    Sessions sessions = tables.sessions();
    Token token = sessions.beginInBrowser(tables.person("amina")).token();
    assertThat(sessions.of(token)).isPresent();

    sessions.end(token);

    assertThat(sessions.of(token)).isEmpty();
    tables.pass(Duration.ofSeconds(3));
    assertThat(sessions.of(token)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void aSessionThatEndsOnAnotherNodeIsBelievedForTwoSeconds(SignInTables tables) {
    Sessions here = tables.sessions();
    Token token = here.beginInBrowser(tables.person("amina")).token();
    assertThat(here.of(token)).isPresent();

    tables.sessions().end(token);

    tables.pass(Duration.ofMillis(1_999));
    assertThat(here.of(token)).isPresent();
    tables.pass(Duration.ofMillis(1));
    assertThat(here.of(token)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void aSessionEndsWhenNobodyUsedItForLong(SignInTables tables) {
    Sessions sessions = tables.sessions();
    Token token = sessions.beginInBrowser(tables.person("amina")).token();
    assertThat(sessions.of(token)).isPresent();

    tables.pass(Duration.ofHours(12));

    assertThat(sessions.of(token)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void whoHasLeftIsNobodyTwoSecondsLater(SignInTables tables) {
    Sessions sessions = tables.sessions();
    var person = tables.person("amina");
    Token token = sessions.beginInBrowser(person).token();
    assertThat(sessions.of(token)).isPresent();

    tables.leaves(person, tables.directory().today());
    tables.pass(Duration.ofSeconds(2));

    assertThat(sessions.of(token)).isEmpty();
  }
}
