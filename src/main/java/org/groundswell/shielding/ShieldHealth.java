package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.groundswell.web.Slug;

/**
 * Says how the key stands that hides authors. A missing one takes no server out of service: only
 * writing without a name is refused, everything else goes on.
 */
@Readiness
@ApplicationScoped
class ShieldHealth implements HealthCheck {

  private final KeyRing keys;

  @Inject
  ShieldHealth(KeyRing keys) {
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("groundswell-shield-key")
        .up()
        .withData("key", Slug.of(keys.standing()))
        .build();
  }
}
