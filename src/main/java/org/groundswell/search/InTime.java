package org.groundswell.search;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.groundswell.search.vector.Meaning;

/**
 * Finds out on one thread what questions mean, and waits for each answer only so long.
 *
 * <p>What comes too late is remembered all the same. When so many questions wait that another one
 * could not be answered in time, or the model does not answer at all, it does not wait either.
 */
final class InTime {

  static final int MOST_WAITING = 16;

  private static final System.Logger LOG = System.getLogger(InTime.class.getName());
  private static final int REMEMBERED = 2_000;

  private final ExecutorService asking;
  private final Map<String, Meaning> remembered = new Remembered();

  InTime(ThreadFactory threads) {
    this.asking =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), threads);
  }

  /**
   * What is known of a question in time.
   *
   * @param key names the question
   * @param asked finds out what it means, in its own time
   */
  Meaning answer(String key, Supplier<Meaning> asked, Duration patience) {
    return recalled(key)
        .orElseGet(
            () -> {
              try {
                return waited(asking.submit(() -> remember(key, asked.get())), patience);
              } catch (RejectedExecutionException e) {
                return Meaning.UNKNOWN;
              }
            });
  }

  private Optional<Meaning> recalled(String key) {
    synchronized (remembered) {
      return Optional.ofNullable(remembered.get(key));
    }
  }

  private Meaning remember(String key, Meaning meaning) {
    synchronized (remembered) {
      remembered.put(key, meaning);
    }
    return meaning;
  }

  private static Meaning waited(Future<Meaning> answer, Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Meaning.UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Meaning.UNKNOWN;
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, "The sentence model failed", e.getCause());
      return Meaning.UNKNOWN;
    }
  }

  /** Asks nothing any more. */
  void close() {
    asking.shutdownNow();
  }

  /** What was asked last, until {@value #REMEMBERED} others were asked since. */
  private static final class Remembered extends LinkedHashMap<String, Meaning> {

    private static final long serialVersionUID = 1L;

    private Remembered() {
      super(REMEMBERED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Meaning> eldest) {
      return size() > REMEMBERED;
    }
  }
}
