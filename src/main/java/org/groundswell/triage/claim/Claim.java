package org.groundswell.triage.claim;

import java.time.Instant;
import java.util.UUID;

/** Somebody is answering a proposal, until then at the latest. */
record Claim(UUID proposal, UUID by, Instant since, Instant until) {

  boolean isBy(UUID person) {
    return by.equals(person);
  }

  Claim renewedUntil(Instant later) {
    return new Claim(proposal, by, since, later);
  }
}
