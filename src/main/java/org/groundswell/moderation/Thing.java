package org.groundswell.moderation;

import java.util.UUID;
import org.groundswell.web.InvalidInput;

/**
 * What is reported or hidden: a proposal, a comment on it, or a file of it.
 *
 * @param comment null when no comment is meant
 * @param attachment null when no file is meant
 */
record Thing(UUID proposal, UUID comment, UUID attachment) {

  /** What it is. */
  enum Kind {
    PROPOSAL,
    COMMENT,
    ATTACHMENT
  }

  /** One thing at a time. */
  Thing {
    if (comment != null && attachment != null) {
      throw new InvalidInput("/attachment", "must be missing where a comment is meant");
    }
  }

  Kind kind() {
    if (comment != null) {
      return Kind.COMMENT;
    }
    return attachment != null ? Kind.ATTACHMENT : Kind.PROPOSAL;
  }
}
