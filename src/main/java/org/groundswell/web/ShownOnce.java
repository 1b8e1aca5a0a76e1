package org.groundswell.web;

/**
 * An answer to a POST that holds a secret: the caller sees it once, and nothing else ever does.
 *
 * <p>What is kept beside the {@code Idempotency-Key} is the answer {@link #withoutSecret}; a
 * repetition gets that. Whoever lost the first answer makes a new secret and ends the old one.
 */
public interface ShownOnce {

  /** The same answer, fit to be kept. */
  Object withoutSecret();
}
