package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.web.Refusal;

/** Counts the attempts to sign in from each address in each minute, and stops the eager. */
@ApplicationScoped
public class SignInAttempts {

  private static final int ADDRESSES_KEPT = 10_000;
  private static final long MINUTE = 60_000;

  private final Map<String, Minute> attempts = new ConcurrentHashMap<>();
  private final SignInSettings settings;
  private final ClientAddress address;
  private final Clock clock;

  @Inject
  SignInAttempts(SignInSettings settings, ClientAddress address, Clock clock) {
    this.settings = settings;
    this.address = address;
    this.clock = clock;
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
    long minute = clock.millis() / MINUTE;
    if (attempts.size() >= ADDRESSES_KEPT) {
      attempts.values().removeIf(it -> it.minute() != minute);
    }
    Minute now = attempts.merge(address, new Minute(minute, 1), Minute::and);
    if (now.count() > settings.attemptsPerMinute()) {
      throw new Refusal(SignInRefusal.TOO_MANY_SIGN_INS);
    }
  }

  private record Minute(long minute, int count) {

    Minute and(Minute next) {
      return minute == next.minute ? new Minute(minute, count + next.count) : next;
    }
  }
}
