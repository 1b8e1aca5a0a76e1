package org.groundswell.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive means: every follower still follows. How far each is behind is told beside it.
 *
 * <p>Being behind is no reason to restart a server, so the lag never turns it down.
 */
@Liveness
@ApplicationScoped
class FollowersHealth implements HealthCheck {

  private final Followers followers;

  @Inject
  FollowersHealth(Followers followers) {
    this.followers = followers;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("groundswell-followers").up();
    for (FollowerStatus follower : followers.status()) {
      health.withData(follower.name() + ".lag", follower.lag());
      health.withData(follower.name() + ".dead-letters", follower.deadLetters());
      if (follower.state().equals("stopped")) {
        health.down();
      }
    }
    return health.build();
  }
}
