package org.groundswell.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: every migration has run. */
@Readiness
@ApplicationScoped
class StorageHealth implements HealthCheck {

  private volatile String database;

  void ready(@Observes StorageReady ready) {
    database = ready.database();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("groundswell-storage").status(database != null).build();
  }
}
