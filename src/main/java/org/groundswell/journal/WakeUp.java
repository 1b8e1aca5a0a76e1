package org.groundswell.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells the followers of this node that something has committed.
 *
 * <p>Only a hint: what another node commits is found by the slow poll behind it.
 */
@ApplicationScoped
class WakeUp {

  private final Lock lock = new ReentrantLock();
  private final Condition committed = lock.newCondition();
  private long calls;

  /** How often somebody called so far: to be asked before looking, and passed to {@link #await}. */
  long calls() {
    lock.lock();
    try {
      return calls;
    } finally {
      lock.unlock();
    }
  }

  void everybody() {
    lock.lock();
    try {
      calls++;
      committed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until somebody has called since, or the time is over. */
  void await(long callsBefore, long milliseconds) throws InterruptedException {
    long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    lock.lock();
    try {
      while (calls == callsBefore && left > 0) {
        left = committed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
