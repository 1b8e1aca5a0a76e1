package org.groundswell.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.groundswell.storage.StorageReady;

/** Once an hour, lets go of the idempotency keys that have had their time. */
@ApplicationScoped
class IdempotencyPurge {

  private static final System.Logger LOG = System.getLogger(IdempotencyPurge.class.getName());

  private final IdempotencyKeys keys;

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject
  IdempotencyPurge(IdempotencyKeys keys) {
    this.keys = keys;
  }

  void start(@Observes StorageReady ready) {
    scheduler.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
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
