package org.groundswell.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says in the health how the index is.
 *
 * <p>Nothing of it keeps a server from being ready: an index mends itself, and everything but
 * searching goes on without it.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

  private final SearchIndex search;

  @Inject
  IndexHealth(SearchIndex search) {
    this.search = search;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("groundswell-search-index").up();
    if (!search.isOpen()) {
      return response.withData("state", "opening").build();
    }
    return response
        .withData("state", search.state())
        .withData("built", search.progress().done())
        .withData("expected", search.progress().expected())
        .withData("problem", search.index().problem())
        .build();
  }
}
