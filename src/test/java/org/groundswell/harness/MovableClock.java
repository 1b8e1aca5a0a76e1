package org.groundswell.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that stands still until a test moves it. */
public class MovableClock extends Clock {

  private Instant now;

  /** Stands still at this moment. */
  public MovableClock(Instant start) {
    this.now = start;
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** Goes to this moment. */
  public void moveTo(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
