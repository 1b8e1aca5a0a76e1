package org.groundswell.signin.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.SignInSettings;

/** How long tokens may live, and how many one holder may have. */
@ApplicationScoped
class TokenSettings {

  private final SignInSettings signIn;
  private final int longestDays;
  private final int mostForOneHolder;

  @Inject
  TokenSettings(
      SignInSettings signIn,
      @ConfigProperty(name = "groundswell.tokens.longest-days", defaultValue = "90")
          int longestDays,
      @ConfigProperty(name = "groundswell.tokens.most-for-one-holder", defaultValue = "20")
          int mostForOneHolder) {
    if (longestDays < 1 || mostForOneHolder < 1) {
      throw new IllegalStateException(
          "groundswell.tokens.longest-days and groundswell.tokens.most-for-one-holder have to be"
              + " at least 1.");
    }
    this.signIn = signIn;
    this.longestDays = longestDays;
    this.mostForOneHolder = mostForOneHolder;
  }

  /** How many days a token may live at most. */
  int longestDays() {
    return longestDays;
  }

  /** How many tokens that have not ended one holder may have. */
  int mostForOneHolder() {
    return mostForOneHolder;
  }

  /**
   * Goes on only where tokens are good for anything.
   *
   * @throws org.groundswell.web.Refusal where the mode is not configured
   */
  void refuseUnlessOffered() {
    signIn.refuseUnlessOffered(SignInMode.BEARER);
  }
}
