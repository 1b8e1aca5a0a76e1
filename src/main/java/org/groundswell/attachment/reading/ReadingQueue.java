package org.groundswell.attachment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.attachment.content.Kind;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;

/**
 * Reads the files that wait, off everybody's way: one after the other, the oldest first.
 *
 * <p>Of several nodes one takes a file, for as long as a reading may last. A node that dies gives
 * it back by that.
 */
@ApplicationScoped
class ReadingQueue {

  /** A file that takes the machine down with it is not tried for ever. */
  static final int MOST_ATTEMPTS = 2;

  private static final System.Logger LOG = System.getLogger(ReadingQueue.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final String TAKEABLE =
      " reading = 'waiting' and removed_at is null and hidden_at is null"
          + " and (claimed_until is null or claimed_until < ?)";

  private final Sql sql;
  private final ReadTexts texts;
  private final WorkerProcess worker;
  private final Clock clock;

  @Inject private Recurring recurring;

  /** For the container's proxy. */
  protected ReadingQueue() {
    this(null, null, (WorkerProcess) null, null);
  }

  @Inject
  ReadingQueue(Sql sql, ReadTexts texts, WorkerSettings settings, Clock clock) {
    this(sql, texts, settings.process(), clock);
  }

  ReadingQueue(Sql sql, ReadTexts texts, WorkerProcess worker, Clock clock) {
    this.sql = sql;
    this.texts = texts;
    this.worker = worker;
    this.clock = clock;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(PAUSE, "reading-files", this::readWhatWaits);
  }

  private record Taken(UUID id, Kind kind, long attempts) {}

  void readWhatWaits() {
    Optional<Taken> next = take();
    while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
      read(next.get());
      next = take();
    }
  }

  private Optional<Taken> take() {
    Instant now = clock.instant();
    Optional<Taken> oldest =
        sql.first(
            "select id, kind, attempts from attachment where"
                + TAKEABLE
                + " order by at, id fetch first 1 rows only",
            row ->
                new Taken(
                    row.uuid("id"),
                    Kind.of(row.text("kind")).orElseThrow(),
                    row.number("attempts")),
            now);
    return oldest.filter(it -> claim(it.id(), now));
  }

  private boolean claim(UUID id, Instant now) {
    return sql.update(
            "update attachment set claimed_until = ?, attempts = attempts + 1 where id = ? and"
                + TAKEABLE,
            now.plus(worker.longest()).plus(GRACE),
            id,
            now)
        == 1;
  }

  private void read(Taken taken) {
    if (taken.attempts() >= MOST_ATTEMPTS) {
      texts.keep(taken.id(), new WorkerProcess.Words(Outcome.GIVEN_UP, ""));
      return;
    }
    try {
      WorkerProcess.Words words = worker.read(taken.kind(), file -> copyTo(taken.id(), file));
      LOG.log(System.Logger.Level.DEBUG, "A file was read: {0}", words.outcome());
      texts.keep(taken.id(), words);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "No process could be started to read a file", e);
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void copyTo(UUID id, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      int position = 0;
      Optional<byte[]> piece = piece(id, position);
      while (piece.isPresent()) {
        out.write(piece.get());
        piece = piece(id, ++position);
      }
    }
  }

  private Optional<byte[]> piece(UUID id, int position) {
    return sql.first(
        "select content from attachment_piece where attachment_id = ? and position = ?",
        row -> row.bytes("content"),
        id,
        position);
  }
}
