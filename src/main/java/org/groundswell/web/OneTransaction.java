package org.groundswell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/**
 * Runs work in one transaction of the server's, for code that is no bean method of its own.
 *
 * <p>Declared, not driven by hand: the interceptor of {@code @Transactional} is shared by many
 * threads and now and then leaves the user's transaction refusing to end ("Operation not allowed",
 * sixteen POSTs at once), and one begun on the transaction manager is not known to the component
 * that asks for a connection (Payara 6.2025.10).
 */
@ApplicationScoped
class OneTransaction {

  /** Commits when the work returns; whatever it throws rolls back and is thrown on. */
  @Transactional(rollbackOn = Exception.class)
  public <T> T around(Callable<T> work) throws Exception {
    return work.call();
  }
}
