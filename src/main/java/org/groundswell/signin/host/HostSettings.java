package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.signin.OwnAddress;
import org.groundswell.signin.PersonKey;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.SignInSettings;

/** For whom assertions have to be, what they call people, and how many may come. */
@ApplicationScoped
class HostSettings {

  private final SignInSettings signIn;
  private final OwnAddress address;
  private final PersonKey subject;
  private final int perMinute;
  private final int refusalsPerMinute;

  @Inject
  HostSettings(
      SignInSettings signIn,
      OwnAddress address,
      @ConfigProperty(name = "groundswell.host-assertion.subject-is", defaultValue = "external-id")
          String subject,
      @ConfigProperty(name = "groundswell.host-assertion.per-minute", defaultValue = "6000")
          int perMinute,
      @ConfigProperty(name = "groundswell.sign-in.attempts-per-minute", defaultValue = "30")
          int refusalsPerMinute) {
    this.signIn = signIn;
    this.address = address;
    this.subject = PersonKey.named(subject, "groundswell.host-assertion.subject-is");
    this.perMinute = perMinute;
    this.refusalsPerMinute = refusalsPerMinute;
  }

  /** An assertion that could be for any server would be good at another agency's, too. */
  void refuseHalfASetting(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (isOffered() && address.configured().isEmpty()) {
      throw new IllegalStateException(
          "The sign-in host-assertion needs groundswell.public-address: assertions have to name the"
              + " server that they are for.");
    }
  }

  boolean isOffered() {
    return signIn.has(SignInMode.HOST_ASSERTION);
  }

  /**
   * Goes on only where intranets may vouch.
   *
   * @throws org.groundswell.web.Refusal where the mode is not configured
   */
  void refuseUnlessOffered() {
    signIn.refuseUnlessOffered(SignInMode.HOST_ASSERTION);
  }

  /** The server's public address without a slash at its end, which assertions have to name. */
  String audience() {
    return address.configured().orElse("");
  }

  /** What assertions call people by. */
  PersonKey subject() {
    return subject;
  }

  /** How many assertions of one installation are taken in a minute, on one node. */
  int perMinute() {
    return perMinute;
  }

  /** After how many refusals in a minute an address has to wait, on one node. */
  int refusalsPerMinute() {
    return refusalsPerMinute;
  }
}
