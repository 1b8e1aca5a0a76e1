package org.groundswell.journal;

import java.util.concurrent.Callable;

/** Runs work in one transaction of its own: the server's, or a plain one in tests. */
interface Transactions {

  /** Commits when the work returns, rolls back when it throws. */
  <T> T call(Callable<T> work) throws Exception;
}
