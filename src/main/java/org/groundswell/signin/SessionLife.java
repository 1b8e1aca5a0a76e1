package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lives: so long after its last use, and never longer than so long in all. */
@ApplicationScoped
class SessionLife {

  /** A session in use is written again only when it has aged by this part of its rest. */
  private static final int SLIDE = 72;

  private final Duration idle;
  private final Duration longest;

  @Inject
  SessionLife(
      @ConfigProperty(name = "groundswell.session.idle", defaultValue = "PT12H") Duration idle,
      @ConfigProperty(name = "groundswell.session.longest", defaultValue = "P1D")
          Duration longest) {
    if (!idle.isPositive() || longest.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "groundswell.session.idle has to be positive, groundswell.session.longest no shorter");
    }
    this.idle = idle;
    this.longest = longest;
  }

  /** When a session that is used now ends if it is not used again. */
  Instant end(Instant begun, Instant now) {
    Instant rest = now.plus(idle);
    Instant last = begun.plus(longest);
    return rest.isBefore(last) ? rest : last;
  }

  /** Whether it is worth writing down that a session was used. */
  boolean hasAged(Instant storedEnd, Instant end) {
    return storedEnd.isBefore(end.minus(idle.dividedBy(SLIDE)));
  }
}
