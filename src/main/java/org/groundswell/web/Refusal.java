package org.groundswell.web;

/**
 * A "no" on its way to the caller: a reason, and what there is to say about this occurrence.
 *
 * <p>It carries no stack trace: it is an answer, not an accident. Thrown inside a transaction it
 * rolls the transaction back.
 */
public final class Refusal extends RuntimeException {

  private final transient Reason reason;

  /** Refuses for a reason whose title says it all. */
  public Refusal(Reason reason) {
    this(reason, reason.title());
  }

  /** Refuses for a reason, with a sentence for people that holds the facts of this occurrence. */
  public Refusal(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  /** The entry in the catalogue of problems. */
  public Reason reason() {
    return reason;
  }

  /** The sentence for people. */
  public String detail() {
    return getMessage();
  }
}
