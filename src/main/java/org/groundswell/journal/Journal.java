package org.groundswell.journal;

/** The append-only record of everything that happened. */
public interface Journal {

  /**
   * Records an event in the caller's transaction: it is kept if, and only if, the transaction
   * commits.
   *
   * <p>The number is not known here: it is taken by the last statements before the commit, so that
   * the order of the numbers is the order of the commits.
   *
   * @throws IllegalStateException outside of a transaction
   */
  void append(Event event);
}
