package org.groundswell.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
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

  private final MeaningSettings settings;
  private final SearchIndex search;
  private volatile SentenceModel model;
  private volatile String problem = "";
  private InTime asking;

  @Resource private ManagedThreadFactory threads;

  @Inject
  Meanings(MeaningSettings settings, SearchIndex search) {
    this.settings = settings;
    this.search = search;
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
      SentenceModel loaded = settings.load();
      asking = new InTime(threads);
      model = loaded;
      LOG.log(Level.INFO, "The sentence model {0} is ready", loaded.name());
    } catch (ModelUnusable e) {
      fail(e);
    }
  }

  private void fail(ModelUnusable e) {
    problem = e.getMessage();
    LOG.log(Level.WARNING, "Search goes by words alone. {0}", problem);
  }

  /** What somebody looks for. */
  Meaning of(String question) {
    return question.isBlank()
        ? Meaning.UNKNOWN
        : inTime(
            "?" + question,
            ready -> speaks(question) ? ready.ofQuestion(question) : Meaning.UNKNOWN);
  }

  /** What somebody is writing. */
  Meaning of(SimilarWords words) {
    String both = words.title() + "\n" + words.text();
    return words.isBlank()
        ? Meaning.UNKNOWN
        : inTime(
            "=" + both, ready -> speaks(both) ? words.meaning(ready::ofText) : Meaning.UNKNOWN);
  }

  /** What an English model makes of a Thai question is near anything. */
  private boolean speaks(String text) {
    return search.languages().isIn(settings.languages(), text);
  }

  private Meaning inTime(String key, Function<SentenceModel, Meaning> asked) {
    SentenceModel ready = model;
    return ready == null
        ? Meaning.UNKNOWN
        : asking.answer(key, () -> asked.apply(ready), settings.patience());
  }

  @PreDestroy
  synchronized void close() {
    if (asking != null) {
      asking.close();
    }
    if (model != null) {
      model.close();
      model = null;
    }
  }
}
