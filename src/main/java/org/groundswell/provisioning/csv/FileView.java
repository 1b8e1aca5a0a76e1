package org.groundswell.provisioning.csv;

import java.time.Instant;
import java.util.UUID;

/**
 * A file and what it would do, does or did.
 *
 * @param complete whether who is missing in the file leaves
 * @param separatedBy what separates its fields: a comma, a semicolon or {@code tab}
 * @param digest what to confirm
 * @param refused how many lines cannot be used
 * @param applied how many differences have been applied
 * @param failed how many could not be, because somebody changed the same meanwhile
 */
public record FileView(
    UUID id,
    FileKind kind,
    boolean complete,
    String separatedBy,
    String digest,
    Instant sentAt,
    State state,
    int created,
    int changed,
    int returned,
    int leaving,
    int unchanged,
    int refused,
    int applied,
    int failed) {

  /** How far it has come. */
  public enum State {
    /** The difference is known; nothing has been changed. */
    COMPARED,
    /** The difference was confirmed; not all of it has been applied. */
    CONFIRMED,
    /** All of it has been applied. */
    APPLIED
  }

  int differences() {
    return created + changed + returned + leaving;
  }
}
