package org.groundswell.attachment;

import org.groundswell.attachment.content.FileName;
import org.groundswell.attachment.content.Kind;

/**
 * A file that was looked at and may be attached.
 *
 * <p>No record, whose every part would tell one request from another: what it is made of is not
 * what was sent.
 */
final class Accepted {

  private final FileName name;
  private final Kind kind;
  private final ReceivedFile file;

  Accepted(FileName name, Kind kind, ReceivedFile file) {
    this.name = name;
    this.kind = kind;
    this.file = file;
  }

  FileName name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  ReceivedFile file() {
    return file;
  }
}
