package org.groundswell.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.groundswell.search.lucene.SimilarWords;
import org.groundswell.search.vector.Meaning;
import org.groundswell.search.vector.ModelUnusable;
import org.groundswell.search.vector.SentenceModel;

/**
 * Knows what people mean, as far as a sentence model is at hand and answers in time.
 *
 * <p>A question never waits for the model to be loaded, nor for long for its answer: what is not
 * known in time is unknown, and words alone decide. It is remembered all the same, for the next
 * page of the same search and for whoever asks the same.
 */
@ApplicationScoped
class Meanings {

  private static final System.Logger LOG = System.getLogger(Meanings.class.getName());
  private static final int REMEMBERED = 2_000;
  private static final int MOST_WAITING = 16;

  private final MeaningSettings settings;
  private final Map<String, Meaning> remembered = new Remembered();
  private volatile SentenceModel model;
  private volatile String problem = "";
  private ExecutorService asking;

  @Resource private ManagedThreadFactory threads;

  @Inject
  Meanings(MeaningSettings settings) {
    this.settings = settings;
  }

  /** The model, if it is loaded. */
  Optional<SentenceModel> model() {
    return Optional.ofNullable(model);
  }

  /** Why there is no model although one is wanted; empty when there is nothing to say. */
  String problem() {
    return problem;
  }

  /** Says at once when a model cannot be used because its files are not there. */
  void check() {
    try {
      settings.check();
    } catch (ModelUnusable e) {
      fail(e);
    }
  }

  /** Loads the model if it is wanted and was not tried before; takes a second. */
  synchronized void load() {
    if (model != null || !problem.isEmpty() || !settings.isWanted()) {
      return;
    }
    try {
      asking = asking();
      model = settings.load();
      LOG.log(Level.INFO, "The sentence model {0} is ready", model.name());
    } catch (ModelUnusable e) {
      fail(e);
    }
  }

  private void fail(ModelUnusable e) {
    problem = e.getMessage();
    LOG.log(Level.WARNING, "Search goes by words alone. {0}", problem);
  }

  private ExecutorService asking() {
    return new ThreadPoolExecutor(
        1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), threads);
  }

  /** What somebody looks for. */
  Meaning of(String question) {
    return question.isBlank()
        ? Meaning.UNKNOWN
        : inTime("?" + question, ready -> ready.ofQuestion(question));
  }

  /** What somebody is writing. */
  Meaning of(SimilarWords words) {
    return words.isBlank()
        ? Meaning.UNKNOWN
        : inTime("=" + words.title() + "\n" + words.text(), ready -> words.meaning(ready::ofText));
  }

  private interface Asking {
    Meaning of(SentenceModel model);
  }

  private Meaning inTime(String key, Asking asked) {
    SentenceModel ready = model;
    if (ready == null) {
      return Meaning.UNKNOWN;
    }
    synchronized (remembered) {
      if (remembered.containsKey(key)) {
        return remembered.get(key);
      }
    }
    try {
      return waited(asking.submit(() -> remember(key, asked.of(ready))));
    } catch (RejectedExecutionException e) {
      return Meaning.UNKNOWN;
    }
  }

  private Meaning remember(String key, Meaning meaning) {
    synchronized (remembered) {
      remembered.put(key, meaning);
    }
    return meaning;
  }

  private Meaning waited(Future<Meaning> answer) {
    Duration patience = settings.patience();
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

  @PreDestroy
  synchronized void close() {
    if (asking != null) {
      asking.shutdownNow();
    }
    if (model != null) {
      model.close();
      model = null;
    }
  }
}
