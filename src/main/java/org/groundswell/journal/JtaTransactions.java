package org.groundswell.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;

/** The server's transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {

  private final UserTransaction transaction;

  @Inject
  JtaTransactions(UserTransaction transaction) {
    this.transaction = transaction;
  }

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
