package org.groundswell.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.groundswell.search.LikeProposals;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/**
 * Looks, one proposal after the other, for those that say nearly the same.
 *
 * <p>What is to be done is whatever stands in the table without having been looked at in its
 * present words; so it goes on where it stopped, whenever the process dies, and misses nothing.
 * While the sentence model has not read everything, words alone are compared; once it has, each
 * proposal is looked at once more.
 */
@ApplicationScoped
class LikenessWatch {

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int BREATHS = 4;
  private static final int BATCH = 50;
  private static final int NEAREST = 5;

  private final LikeProposals proposals;
  private final Likenesses likenesses;
  private final Recurring recurring;

  @Inject
  LikenessWatch(LikeProposals proposals, Likenesses likenesses, Recurring recurring) {
    this.proposals = proposals;
    this.likenesses = likenesses;
    this.recurring = recurring;
  }

  void start(@Observes StorageReady ready) {
    recurring.after(PAUSE, "likeness", this::catchUp);
  }

  void catchUp() {
    while (!Thread.currentThread().isInterrupted() && lookAtSome() == BATCH) {
      // The next ones.
    }
  }

  /** The list is read before it is asked whether the index has all that is on it. */
  private int lookAtSome() {
    String model = proposals.model();
    List<Likenesses.Waiting> waiting = likenesses.waiting(model, BATCH);
    if (waiting.isEmpty() || !proposals.isUpToDate()) {
      return 0;
    }
    for (Likenesses.Waiting next : waiting) {
      long begun = System.nanoTime();
      likenesses.keep(next, model, find(next.id()));
      breathe(Duration.ofNanos(System.nanoTime() - begun));
    }
    return waiting.size();
  }

  /** What was near before is compared again, or a pair that only the other one names would go. */
  private List<LikeProposals.Found> find(UUID id) {
    return proposals.to(id, NEAREST, likenesses.near(id));
  }

  /** Leaves the processor to people who wait for a page, most of the time. */
  private static void breathe(Duration worked) {
    try {
      Thread.sleep(worked.multipliedBy(BREATHS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
