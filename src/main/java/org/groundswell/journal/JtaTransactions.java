package org.groundswell.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** The server's transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {

  @Override
  @Transactional(rollbackOn = Exception.class)
  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
