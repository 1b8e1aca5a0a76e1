package org.groundswell.rights;

import java.util.Optional;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;

/** A policy's answer as a value: allowed, or refused for a reason. */
public final class Verdict {

  static final Verdict YES = new Verdict(null);

  private final Reason refusal;

  private Verdict(Reason refusal) {
    this.refusal = refusal;
  }

  static Verdict no(Reason refusal) {
    return new Verdict(refusal);
  }

  static Verdict yesIf(boolean condition, Reason otherwise) {
    return condition ? YES : no(otherwise);
  }

  /** Whether the answer is yes. */
  public boolean allowed() {
    return refusal == null;
  }

  /** Why the answer is no; empty when it is yes. */
  public Optional<Reason> reason() {
    return Optional.ofNullable(refusal);
  }

  /**
   * Goes on when the answer is yes.
   *
   * @throws Refusal with the {@link #reason} when it is no
   */
  public void orRefuse() {
    if (refusal != null) {
      throw new Refusal(refusal);
    }
  }

  @Override
  public String toString() {
    return refusal == null ? "yes" : refusal.slug();
  }
}
