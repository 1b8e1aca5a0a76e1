package org.groundswell.notification;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.ProposalFacts;

/**
 * The proposal that an entry is about, with those who want to hear of it.
 *
 * @param submittedAt null while it is a draft
 */
record Subject(
    ProposalFacts facts, Instant submittedAt, Set<UUID> followers, Set<UUID> supporters) {

  Subject {
    followers = Set.copyOf(followers);
    supporters = Set.copyOf(supporters);
  }

  /** Whether that was when only the authors knew of it. */
  boolean wasDraftAt(Instant moment) {
    return submittedAt == null || moment.isBefore(submittedAt);
  }
}
