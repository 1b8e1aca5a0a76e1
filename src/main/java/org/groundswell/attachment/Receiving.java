package org.groundswell.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.groundswell.rights.Asker;
import org.groundswell.storage.StorageReady;
import org.groundswell.web.AtMost;
import org.groundswell.web.RateLimit;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/** Takes in the bytes that somebody sends, so many and no more. */
@ApplicationScoped
class Receiving {

  private static final System.Logger LOG = System.getLogger(Receiving.class.getName());
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int KIB = 1024;

  /** Where files are until they are in the database. */
  static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "groundswell-files");

  private final Limits limits;
  private final RateLimit rate;

  /** For the container's proxy. */
  protected Receiving() {
    this.limits = null;
    this.rate = null;
  }

  @Inject
  Receiving(Limits limits, Clock clock) {
    this.limits = limits;
    this.rate = new RateLimit(limits.perMinute(), clock);
  }

  /** What was being received when a process was killed is of no use to anybody. */
  void begin(@Observes StorageReady ready) {
    if (!Files.isDirectory(FOLDER)) {
      return;
    }
    Instant old = Instant.ofEpochMilli(System.currentTimeMillis()).minus(FORGOTTEN);
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Files that were left over could not be deleted", e);
    }
  }

  /**
   * All that somebody sends, on the disk.
   *
   * @throws Refusal when it is more than one file may have, or one too many in this minute
   */
  ReceivedFile receive(Asker asker, InputStream bytes) {
    if (!rate.admits(asker.id().toString())) {
      throw new Refusal(
          WebRefusal.TOO_MANY_REQUESTS,
          "You may attach %d files in a minute.".formatted(limits.perMinute()));
    }
    return ReceivedFile.of(new AtMost(limits.mostBytes(), bytes, this::tooLarge), FOLDER);
  }

  private Refusal tooLarge() {
    return new Refusal(
        AttachmentRefusal.ATTACHMENT_TOO_LARGE,
        "A file may have %d KiB.".formatted(limits.mostBytes() / KIB));
  }
}
