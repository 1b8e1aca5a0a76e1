package org.groundswell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/** Once an hour, lets go of the idempotency keys that have had their time. */
@ApplicationScoped
class IdempotencyPurge {

  private static final System.Logger LOG = System.getLogger(IdempotencyPurge.class.getName());

  private final IdempotencyKeys keys;

  @Inject private Recurring recurring;

  @Inject
  IdempotencyPurge(IdempotencyKeys keys) {
    this.keys = keys;
  }

  void start(@Observes StorageReady ready) {
    recurring.after(Duration.ofHours(1), "idempotency-purge", this::purge);
  }

  /** A task that throws would never run again. */
  private void purge() {
    try {
      keys.purge();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Idempotency keys could not be purged", e);
    }
  }
}
