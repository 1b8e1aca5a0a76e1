package org.groundswell.provisioning.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.groundswell.web.Refusal;

/**
 * Applies a confirmed difference, five hundred lines a transaction, and where it stopped, goes on.
 */
@ApplicationScoped
class Applying {

  private static final System.Logger LOG = System.getLogger(Applying.class.getName());

  private static final int LINES = 500;

  private final Files files;
  private final Stretch stretch;

  @Inject
  Applying(Files files, Stretch stretch) {
    this.files = files;
    this.stretch = stretch;
  }

  /**
   * Confirms the difference with this digest and applies it; or goes on with one that was confirmed
   * before and did not come to its end.
   *
   * @throws Refusal {@code another-difference}, {@code directory-changed} or {@code
   *     file-is-applied}
   */
  FileView apply(UUID id, String digest, UUID by) {
    FileView file = find(id);
    if (!file.digest().equals(digest)) {
      throw new Refusal(FileRefusal.ANOTHER_DIFFERENCE);
    }
    switch (file.state()) {
      case APPLIED -> throw new Refusal(FileRefusal.FILE_IS_APPLIED);
      case COMPARED -> stretch.confirm(id);
      case CONFIRMED -> LOG.log(Level.INFO, "Goes on with directory file {0}", id);
    }
    while (applyMore(file, by)) {
      LOG.log(Level.DEBUG, "Applied a stretch of directory file {0}", id);
    }
    FileView applied = find(id);
    LOG.log(
        Level.INFO,
        "Applied directory file {0}: {1} changes, {2} failed",
        id,
        applied.applied(),
        applied.failed());
    return applied;
  }

  /**
   * One transaction for many lines; where a line is refused, which nobody could see before, one for
   * each, so that it costs no other.
   */
  private boolean applyMore(FileView file, UUID by) {
    try {
      return stretch.apply(file, by, LINES);
    } catch (Refusal refusal) {
      LOG.log(Level.INFO, "Goes on line by line with directory file {0}", file.id());
      boolean more = true;
      for (int i = 0; i < LINES && more; i++) {
        more = applyOne(file, by);
      }
      return more;
    }
  }

  private boolean applyOne(FileView file, UUID by) {
    try {
      return stretch.apply(file, by, 1);
    } catch (Refusal refusal) {
      stretch.skip(file.id(), refusal.detail());
      return true;
    }
  }

  private FileView find(UUID id) {
    return files.find(id).orElseThrow(() -> new Refusal(FileRefusal.NO_SUCH_FILE));
  }
}
