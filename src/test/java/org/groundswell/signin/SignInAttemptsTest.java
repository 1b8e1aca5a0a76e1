package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.groundswell.harness.MovableClock;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T12:00:00Z"));
  private final SignInAttempts attempts =
      new SignInAttempts(
          new SignInSettings("demo", "127.0.0.1", 2), new ClientAddress(Optional.empty()), clock);

  @Test
  void ofOneAddressAreSoManyAMinute() {
    attempts.count("192.0.2.1");
    attempts.count("192.0.2.1");

    assertThatThrownBy(() -> attempts.count("192.0.2.1"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(SignInRefusal.TOO_MANY_SIGN_INS));
    assertThatCode(() -> attempts.count("192.0.2.2")).doesNotThrowAnyException();
    clock.pass(Duration.ofMinutes(1));
    assertThatCode(() -> attempts.count("192.0.2.1")).doesNotThrowAnyException();
  }
}
