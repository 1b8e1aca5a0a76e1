package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.groundswell.web.RateLimit;
import org.groundswell.web.Refusal;

/** Counts the attempts to sign in from each address in each minute, and stops the eager. */
@ApplicationScoped
public class SignInAttempts {

  private final RateLimit attempts;
  private final ClientAddress address;

  @Inject
  SignInAttempts(SignInSettings settings, ClientAddress address, Clock clock) {
    this.attempts = new RateLimit(settings.attemptsPerMinute(), clock);
    this.address = address;
  }

  /**
   * Counts one more from where a request comes.
   *
   * @throws Refusal with {@code too-many-sign-ins} when it is one too many
   */
  public void count(HttpServletRequest request) {
    count(address.of(request));
  }

  /**
   * Counts one more.
   *
   * @throws Refusal with {@code too-many-sign-ins} when it is one too many
   */
  public void count(String address) {
    if (!attempts.admits(address)) {
      throw new Refusal(SignInRefusal.TOO_MANY_SIGN_INS);
    }
  }
}
