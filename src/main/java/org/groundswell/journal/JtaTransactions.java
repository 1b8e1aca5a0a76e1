package org.groundswell.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;

/** The server's transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {

  /**
   * Not the user's transaction: {@code @Transactional} beans may leave that one refusing to end.
   */
  @Resource(lookup = "java:appserver/TransactionManager")
  private TransactionManager transaction;

  @Override
  public <T> T call(Callable<T> work) throws Exception {
    transaction.begin();
    try {
      T answer = work.call();
      transaction.commit();
      return answer;
    } finally {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    }
  }
}
