package org.groundswell.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.groundswell.search.IndexStatusResource.MeaningStatus;
import org.groundswell.search.lucene.IndexedProposal;
import org.groundswell.search.lucene.Meant;
import org.groundswell.search.vector.Meaning;
import org.groundswell.search.vector.ModelPutAway;
import org.groundswell.search.vector.SentenceModel;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/**
 * Finds out, after a proposal is in the index, what it means, and adds it there.
 *
 * <p>It follows the index and not the journal: what is to be done is whatever stands in the index
 * without the meaning of its present words. So its place is the index itself; it goes on where it
 * stopped whenever the process dies, asks anew what a newer model would say, and cannot miss
 * anything. One thread works for all, a few proposals at a time.
 */
@ApplicationScoped
class MeaningFollower {

  private static final System.Logger LOG = System.getLogger(MeaningFollower.class.getName());
  private static final int BATCH = 64;
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final SearchIndex search;
  private final IndexedTables tables;
  private final Meanings meanings;
  private final MeaningSettings settings;
  private final Recurring recurring;

  @Inject
  MeaningFollower(
      SearchIndex search,
      IndexedTables tables,
      Meanings meanings,
      MeaningSettings settings,
      Recurring recurring) {
    this.search = search;
    this.tables = tables;
    this.meanings = meanings;
    this.settings = settings;
    this.recurring = recurring;
  }

  void start(@Observes StorageReady ready) {
    if (settings.isWanted()) {
      meanings.check();
      recurring.after(PAUSE, "search-meaning", this::catchUp);
    }
  }

  /** How far it is. */
  MeaningStatus status() {
    if (!settings.isWanted()) {
      return new MeaningStatus("off", "", 0, "");
    }
    return meanings
        .model()
        .map(model -> learning(model.name()))
        .orElseGet(() -> without(meanings.problem()));
  }

  private MeaningStatus learning(String model) {
    int waiting = search.index().countWithoutMeaning(model, settings.languages());
    return new MeaningStatus(waiting == 0 ? "ready" : "learning", model, waiting, "");
  }

  private static MeaningStatus without(String problem) {
    return new MeaningStatus(problem.isEmpty() ? "loading" : "failed", "", 0, problem);
  }

  private void catchUp() {
    try {
      learn();
    } catch (ModelPutAway e) {
      LOG.log(Level.DEBUG, "The server stops; the rest is learnt after the next start");
    }
  }

  private void learn() {
    if (!search.isOpen()) {
      return;
    }
    meanings.load();
    meanings
        .model()
        .ifPresent(
            model -> {
              List<UUID> next = next(model);
              while (!next.isEmpty() && !Thread.currentThread().isInterrupted()) {
                add(model, next);
                next = next(model);
              }
            });
  }

  private List<UUID> next(SentenceModel model) {
    return search.index().withoutMeaning(model.name(), settings.languages(), BATCH);
  }

  private void add(SentenceModel model, List<UUID> ids) {
    search.add(tables.read(ids).stream().map(it -> new Meant(it, meaning(model, it))).toList());
  }

  /**
   * A text that the model cannot read shall not keep those behind it waiting.
   *
   * @throws ModelPutAway when it is not the text's fault: it waits for the next start
   */
  static Meaning meaning(SentenceModel model, IndexedProposal proposal) {
    try {
      return model.ofText(Meant.text(proposal.words()));
    } catch (ModelPutAway e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The model cannot read the proposal " + proposal.facts().id(), e);
      return Meaning.notUnderstood(model.name());
    }
  }
}
