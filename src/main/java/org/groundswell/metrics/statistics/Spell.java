package org.groundswell.metrics.statistics;

import java.util.Optional;

/**
 * One case: how long it was watched, and what ended the waiting, if anything did.
 *
 * <p>A spell without a cause is censored: it was still open when the watching stopped, and says
 * only that the event took longer than this. Dropping such spells is what makes a mean of closed
 * cases too kind.
 *
 * @param length the time watched, not negative, in whatever unit the caller keeps
 * @param cause what ended it; empty when it was still open
 */
public record Spell<C>(double length, Optional<C> cause) {

  public Spell {
    if (!(length >= 0)) {
      throw new IllegalArgumentException("a spell lasts zero or more, not " + length);
    }
  }

  /** A case that ended, and why. */
  public static <C> Spell<C> ended(double length, C cause) {
    return new Spell<>(length, Optional.of(cause));
  }

  /** A case that was still open when the watching stopped. */
  public static <C> Spell<C> open(double length) {
    return new Spell<>(length, Optional.empty());
  }

  /** Whether the awaited event happened while it was watched. */
  public boolean ended() {
    return cause.isPresent();
  }
}
