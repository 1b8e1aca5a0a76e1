package org.groundswell.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.groundswell.search.IndexStatusResource.MeaningStatus;

/**
 * Says in the health whether search goes by meaning too.
 *
 * <p>That it does not keeps no server from being ready: words find as well.
 */
@Readiness
@ApplicationScoped
class MeaningHealth implements HealthCheck {

  private final MeaningFollower meaning;

  @Inject
  MeaningHealth(MeaningFollower meaning) {
    this.meaning = meaning;
  }

  @Override
  public HealthCheckResponse call() {
    MeaningStatus status = meaning.status();
    return HealthCheckResponse.named("groundswell-search-meaning")
        .up()
        .withData("state", status.state())
        .withData("waiting", status.waiting())
        .build();
  }
}
