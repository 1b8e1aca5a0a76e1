package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.time.Clock;
import org.groundswell.web.RateLimit;

/** How often each person asked for each {@link Throttled} operation in this minute. */
@ApplicationScoped
class Throttle {

  private final RateLimit asked;
  private final ClientAddress address;

  @Inject
  Throttle(SignInSettings settings, ClientAddress address, Clock clock) {
    this.asked = new RateLimit(settings.attemptsPerMinute(), clock);
    this.address = address;
  }

  boolean admits(Method operation, HttpServletRequest request) {
    String who =
        SignIn.of(request).map(it -> it.person().toString()).orElseGet(() -> address.of(request));
    String what = operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
    return asked.admits(what + " " + who);
  }
}
