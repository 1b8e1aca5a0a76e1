package org.groundswell.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;

/** What is refused, and why. */
public final class Refusals {

  private Refusals() {}

  /** Fails unless the call is refused for this reason. */
  public static void refuses(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
