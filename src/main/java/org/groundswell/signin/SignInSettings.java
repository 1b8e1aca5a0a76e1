package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.web.Refusal;
import org.groundswell.web.Slug;

/**
 * How this installation signs people in; an unsafe setting keeps the server from starting.
 *
 * <p>The launcher says where the server listens. Where nobody says so it is every address, as is
 * the server's own habit.
 */
@ApplicationScoped
public class SignInSettings {

  private static final System.Logger LOG = System.getLogger(SignInSettings.class.getName());

  private final Set<SignInMode> modes;
  private final int attemptsPerMinute;

  /** Reads the settings, and refuses those that are unsafe. */
  @Inject
  public SignInSettings(
      @ConfigProperty(name = "groundswell.sign-in", defaultValue = "oidc") String setting,
      @ConfigProperty(name = "groundswell.bind-address", defaultValue = "0.0.0.0") String address,
      @ConfigProperty(name = "groundswell.sign-in.attempts-per-minute", defaultValue = "30")
          int attemptsPerMinute) {
    this.modes = SignInMode.configured(setting, address);
    this.attemptsPerMinute = attemptsPerMinute;
  }

  /** Observing the start is what makes the container read, and refuse, the settings then. */
  void tell(@Observes @Initialized(ApplicationScoped.class) Object start) {
    LOG.log(System.Logger.Level.INFO, "People sign in by {0}", String.join(", ", slugs()));
  }

  /** Whether this installation has a mode. */
  public boolean has(SignInMode mode) {
    return modes.contains(mode);
  }

  /**
   * Goes on only where a mode is configured.
   *
   * @throws Refusal where it is not
   */
  public void refuseUnlessOffered(SignInMode mode) {
    if (!has(mode)) {
      throw new Refusal(SignInRefusal.NO_SUCH_SIGN_IN);
    }
  }

  List<String> slugs() {
    return modes.stream().map(Slug::of).toList();
  }

  /** How many attempts one address has in a minute, on one node. */
  public int attemptsPerMinute() {
    return attemptsPerMinute;
  }
}
