package org.groundswell.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock everything reads: now, in microseconds as the tables keep it, unless the thread is
 * {@link Backdated}.
 */
public final class BackdatableClock extends Clock {

  private final Clock now;

  /** A clock that reads another one when nothing is backdated. */
  public BackdatableClock(Clock now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    Instant backdated = Backdated.instant();
    return (backdated == null ? now.instant() : backdated).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return now.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new BackdatableClock(now.withZone(zone));
  }

  @ApplicationScoped
  static class Source {

    @Produces
    Clock clock() {
      return new BackdatableClock(Clock.system(ZoneOffset.UTC));
    }
  }
}
