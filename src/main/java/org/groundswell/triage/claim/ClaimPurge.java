package org.groundswell.triage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/** Deletes claims that have ended, once a minute: who was answering when is nobody's business. */
@ApplicationScoped
class ClaimPurge {

  private final Claims claims;
  private final Recurring recurring;

  @Inject
  ClaimPurge(Claims claims, Recurring recurring) {
    this.claims = claims;
    this.recurring = recurring;
  }

  void start(@Observes StorageReady ready) {
    recurring.after(Duration.ofMinutes(1), "claim-purge", claims::forgetEnded);
  }
}
