package org.groundswell.storage;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Does something again and again, for as long as the server runs.
 *
 * <p>Each task has a thread of its own. What it throws is logged, and it runs again all the same.
 * The server's own scheduler is not used: a task handed to it while the application starts logs an
 * error after every run (seen on Payara Micro 6.2025.10), because the start it captured is over.
 */
@ApplicationScoped
public class Recurring {

  private static final System.Logger LOG = System.getLogger(Recurring.class.getName());

  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  @Resource private ManagedThreadFactory threadFactory;

  /** Runs the task after this pause, and after this pause again, until the server stops. */
  public void after(Duration pause, String name, Runnable task) {
    Thread thread = threadFactory.newThread(() -> run(pause, name, task));
    thread.setName("recurring-" + name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private static void run(Duration pause, String name, Runnable task) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(pause);
        task.run();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, name + " failed; it will be tried again", e);
      }
    }
  }

  @PreDestroy
  void stop() {
    threads.forEach(Thread::interrupt);
  }
}
