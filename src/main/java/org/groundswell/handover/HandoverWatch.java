package org.groundswell.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/** Looks twice an hour for hand-overs of which nothing is open any more. */
@ApplicationScoped
class HandoverWatch {

  @Inject private Recurring recurring;

  private final HandingOver handingOver;

  @Inject
  HandoverWatch(HandingOver handingOver) {
    this.handingOver = handingOver;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(Duration.ofMinutes(30), "hand-overs", handingOver::closeFinished);
  }
}
