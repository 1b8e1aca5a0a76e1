package org.groundswell.triage.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/**
 * Publishes a batch: says so once, then gives each answer that still waits.
 *
 * <p>Whatever interrupts it, the rest waits in the table; asking again goes on with it, and the
 * server looks by itself every minute. Two that publish at once share the work: each answer is
 * locked by the one that gives it.
 */
@ApplicationScoped
class Publishing {

  /** For how long a published batch is listed. */
  static final int DAYS = 90;

  private static final System.Logger LOG = System.getLogger(Publishing.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final String WAITING =
      "select i.proposal_id from answer_batch_item i where i.batch_id = ? and i.outcome is null"
          + " order by i.position, i.proposal_id";

  private static final String INTERRUPTED =
      "select distinct b.id from answer_batch b join answer_batch_item i on i.batch_id = b.id"
          + " where b.published_at < ? and i.outcome is null";

  private static final String OLD = " in (select id from answer_batch where published_at < ?)";

  private final GivingPrepared giving;
  private final Beginning beginning;
  private final Sql sql;
  private final Clock clock;

  @Inject private Recurring recurring;

  @Inject
  Publishing(GivingPrepared giving, Beginning beginning, Sql sql, Clock clock) {
    this.giving = giving;
    this.beginning = beginning;
    this.sql = sql;
    this.clock = clock;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(PAUSE, "answer-batches", this::look);
  }

  /** Publishes it, or goes on with it. */
  void publish(Asker asker, UUID batch) {
    beginning.begin(asker, batch);
    giveAll(batch);
  }

  /** Goes on with what was interrupted, and forgets what was published long ago. */
  void look() {
    sql.list(INTERRUPTED, row -> row.uuid("id"), clock.instant().minus(PAUSE))
        .forEach(this::giveAll);
    Object old = clock.instant().minus(Duration.ofDays(DAYS));
    sql.update("delete from answer_batch_item where batch_id" + OLD, old);
    sql.update("delete from answer_batch where published_at < ?", old);
  }

  private void giveAll(UUID batch) {
    List<UUID> waiting = sql.list(WAITING, row -> row.uuid("proposal_id"), batch);
    waiting.forEach(proposal -> giveOne(batch, proposal));
  }

  private void giveOne(UUID batch, UUID proposal) {
    try {
      giving.give(batch, proposal);
    } catch (RuntimeException e) {
      reason(e)
          .ifPresentOrElse(
              reason -> giving.refuse(batch, proposal, reason),
              // What has no meaning is our mistake: it waits, and keeps none of the others.
              () -> LOG.log(Level.ERROR, "An answer of batch " + batch + " still waits", e));
    }
  }

  /** A container wraps what a transaction throws. */
  private static Optional<String> reason(RuntimeException thrown) {
    return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
        .map(Publishing::slug)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> slug(Throwable cause) {
    return switch (cause) {
      case Refusal refusal -> Optional.of(refusal.reason().slug());
      case InvalidInput invalid -> Optional.of(WebRefusal.INVALID_INPUT.slug());
      case OptimisticLockException stale -> Optional.of(WebRefusal.CHANGED_MEANWHILE.slug());
      default -> Optional.empty();
    };
  }

  /** Says once that a batch is published, in a transaction of its own. */
  @ApplicationScoped
  static class Beginning {

    private final Batches batches;
    private final Sql sql;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Beginning(Batches batches, Sql sql, Journal journal, Clock clock) {
      this.batches = batches;
      this.sql = sql;
      this.journal = journal;
      this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(Asker asker, UUID id) {
      Batches.Head head = batches.head(asker, id);
      int first =
          sql.update(
              "update answer_batch set published_by = ?, published_at = ?"
                  + " where id = ? and published_at is null",
              asker.id(),
              clock.instant(),
              id);
      if (first == 1) {
        journal.append(
            Event.of(Preparing.SUBJECT, id, "batch-published")
                .by(asker.id())
                .with("unit", head.unit()));
      }
    }
  }
}
