package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.signin.PersonKey;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.SignInRefusal;
import org.groundswell.signin.SignInSettings;
import org.groundswell.web.Refusal;

/** For whom assertions have to be, what they call people, and how many may come. */
@ApplicationScoped
class HostSettings {

  private final SignInSettings signIn;
  private final Optional<String> publicAddress;
  private final PersonKey subject;
  private final int perMinute;
  private final int refusalsPerMinute;

  @Inject
  HostSettings(
      SignInSettings signIn,
      @ConfigProperty(name = "groundswell.public-address") Optional<String> publicAddress,
      @ConfigProperty(name = "groundswell.host-assertion.subject-is", defaultValue = "external-id")
          String subject,
      @ConfigProperty(name = "groundswell.host-assertion.per-minute", defaultValue = "6000")
          int perMinute,
      @ConfigProperty(name = "groundswell.sign-in.attempts-per-minute", defaultValue = "30")
          int refusalsPerMinute) {
    this.signIn = signIn;
    this.publicAddress = publicAddress.map(address -> address.replaceAll("/+$", ""));
    this.subject = PersonKey.named(subject, "groundswell.host-assertion.subject-is");
    this.perMinute = perMinute;
    this.refusalsPerMinute = refusalsPerMinute;
  }

  /** An assertion that could be for any server would be good at another agency's, too. */
  void refuseHalfASetting(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (isOffered() && publicAddress.isEmpty()) {
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
   * @throws Refusal where the mode is not configured
   */
  void refuseUnlessOffered() {
    if (!isOffered()) {
      throw new Refusal(SignInRefusal.NO_SUCH_SIGN_IN);
    }
  }

  /** The server's public address without a slash at its end, which assertions have to name. */
  String audience() {
    return publicAddress.orElse("");
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
