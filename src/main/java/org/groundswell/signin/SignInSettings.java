package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.web.Slug;

/**
 * How this installation signs people in; an unsafe setting keeps the server from starting.
 *
 * <p>The launcher says where the server listens. Where nobody says so it is every address, as is
 * the server's own habit.
 */
@ApplicationScoped
class SignInSettings {

  private static final System.Logger LOG = System.getLogger(SignInSettings.class.getName());

  private final SignInMode mode;
  private final int attemptsPerMinute;

  @Inject
  SignInSettings(
      @ConfigProperty(name = "groundswell.sign-in", defaultValue = "none") String setting,
      @ConfigProperty(name = "groundswell.bind-address", defaultValue = "0.0.0.0") String address,
      @ConfigProperty(name = "groundswell.sign-in.attempts-per-minute", defaultValue = "30")
          int attemptsPerMinute) {
    this.mode = SignInMode.configured(setting, address);
    this.attemptsPerMinute = attemptsPerMinute;
  }

  /** Observing the start is what makes the container read, and refuse, the settings then. */
  void tell(@Observes @Initialized(ApplicationScoped.class) Object start) {
    LOG.log(System.Logger.Level.INFO, "People sign in by mode {0}", Slug.of(mode));
  }

  SignInMode mode() {
    return mode;
  }

  int attemptsPerMinute() {
    return attemptsPerMinute;
  }
}
