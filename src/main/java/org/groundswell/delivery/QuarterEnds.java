package org.groundswell.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/** Looks every hour whether a quarter is over whose completion codes are not yet kept. */
@ApplicationScoped
class QuarterEnds {

  private static final System.Logger LOG = System.getLogger(QuarterEnds.class.getName());

  private final Snapshots snapshots;

  @Inject private Recurring recurring;

  /** For the container's proxy. */
  protected QuarterEnds() {
    this(null);
  }

  @Inject
  QuarterEnds(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  void start(@Observes StorageReady ready) {
    recurring.after(Duration.ofHours(1), "quarter-ends", this::catchUp);
  }

  /** A task that throws would never run again; another node may have kept the same rows first. */
  private void catchUp() {
    try {
      snapshots.catchUp();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Quarterly completion codes could not be kept; trying again", e);
    }
  }
}
