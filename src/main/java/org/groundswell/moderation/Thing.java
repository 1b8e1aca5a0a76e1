package org.groundswell.moderation;

import java.util.Optional;
import java.util.UUID;

/**
 * What is reported or hidden: a proposal, or a comment on it.
 *
 * @param comment null when the proposal itself is meant
 */
record Thing(UUID proposal, UUID comment) {

  Optional<UUID> theComment() {
    return Optional.ofNullable(comment);
  }
}
