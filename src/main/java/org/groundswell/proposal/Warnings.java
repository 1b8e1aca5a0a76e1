package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.groundswell.pipeline.Promise;

/** What was said before a deadline and will be said after it to whom; each of it once. */
@Embeddable
class Warnings {

  @Convert(converter = SlugConverters.OfPromiseKind.class)
  private Promise.Kind reminded;

  @Column(name = "escalate_at")
  private Instant escalateAt;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  /** Nothing yet; also for JPA. */
  Warnings() {}

  void remindedOf(Promise.Kind part) {
    reminded = part;
  }

  /** Those above will be told at this moment, unless it is answered before, or they were told. */
  void escalateAt(Instant at) {
    boolean sooner = escalateAt == null || at.isBefore(escalateAt);
    if (escalatedAt == null && sooner) {
      escalateAt = at;
    }
  }

  void escalated(Instant at) {
    escalateAt = null;
    escalatedAt = at;
  }

  boolean knowsOf(Promise.Kind part) {
    return reminded != null && reminded.compareTo(part) >= 0;
  }

  Optional<Instant> escalateAt() {
    return Optional.ofNullable(escalateAt);
  }
}
