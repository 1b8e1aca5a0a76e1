package org.groundswell.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.groundswell.directory.change.Administrators;

/**
 * Says how many people administer, and from which day on nobody does. That turns no server down:
 * everybody else works on, and it is there for whoever watches over the server.
 */
@Readiness
@ApplicationScoped
class AdministratorsHealth implements HealthCheck {

  private final Administrators administrators;

  @Inject
  AdministratorsHealth(Administrators administrators) {
    this.administrators = administrators;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health =
        HealthCheckResponse.named("groundswell-administrators")
            .up()
            .withData("administrators", administrators.today());
    administrators.firstDayWithout().ifPresent(day -> health.withData("none-from", day.toString()));
    return health.build();
  }
}
