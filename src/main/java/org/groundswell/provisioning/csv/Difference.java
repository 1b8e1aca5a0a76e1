package org.groundswell.provisioning.csv;

import java.util.List;
import java.util.UUID;

/**
 * What one line of a file would do.
 *
 * @param line where it stands in the file; 0 for somebody who is missing there
 * @param subject whom or what it is about; null when that is new
 * @param version the version of the subject it was compared with; 0 when that is new
 * @param label by which people recognise it
 * @param content what to apply, as the kind of file writes it down; null when there is nothing
 * @param problem why it cannot be used; null when it can
 */
record Difference(
    int line,
    Action action,
    UUID subject,
    long version,
    String label,
    String content,
    List<FieldChange> changes,
    String problem) {

  /** What may come of a line. */
  enum Action {
    CREATED,
    CHANGED,
    RETURNED,
    LEAVING,
    UNCHANGED,
    REFUSED
  }

  Difference {
    changes = List.copyOf(changes);
  }

  static Difference refused(int line, String label, String problem) {
    return new Difference(line, Action.REFUSED, null, 0, label, null, List.of(), problem);
  }

  /** Whether it is about somebody or something that the file does not name. */
  boolean isMissing() {
    return line == 0 && (action == Action.LEAVING || action == Action.REFUSED);
  }

  static Difference unchanged(int line, UUID subject, String label) {
    return new Difference(line, Action.UNCHANGED, subject, 0, label, null, List.of(), null);
  }
}
