package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.groundswell.signin.Sessions;
import org.groundswell.signin.Token;
import org.groundswell.signin.oidc.Provider.Proven;
import org.groundswell.web.Refusal;

/**
 * Signs people in with the provider: there, back, and in.
 *
 * <p>No transaction is open while the provider is asked.
 */
@ApplicationScoped
class SigningIn {

  private static final System.Logger LOG = System.getLogger(SigningIn.class.getName());

  private final OidcSettings settings;
  private final Provider provider;
  private final Trips trips;
  private final Admitting admitting;
  private final ProviderSessions providerSessions;
  private final Sessions sessions;

  @Inject
  SigningIn(
      OidcSettings settings,
      Provider provider,
      Trips trips,
      Admitting admitting,
      ProviderSessions providerSessions,
      Sessions sessions) {
    this.settings = settings;
    this.provider = provider;
    this.trips = trips;
    this.admitting = admitting;
    this.providerSessions = providerSessions;
    this.sessions = sessions;
  }

  /** Where the browser goes; the trip is known from now on. */
  URI setOut(Trip trip, URI redirect) {
    if (!settings.isComplete()) {
      throw new Refusal(OidcRefusal.SIGN_IN_NOT_SET_UP);
    }
    URI door = refusing(() -> provider.door(trip, redirect));
    trips.begin(trip);
    return door;
  }

  /** The trip that a browser comes back from; whatever follows, it cannot be used again. */
  Trip comeBack(Return back) {
    return back.browser()
        .flatMap(browser -> trips.end(back.state(), browser))
        .orElseThrow(() -> new Refusal(OidcRefusal.SIGN_IN_STALE));
  }

  /** The session of whoever came back; one that the browser had before ends. */
  Sessions.Begun enter(Return back, Trip trip, URI redirect, Optional<Token> before) {
    Proven proven = refusing(() -> redeem(back, trip, redirect));
    UUID person = admitting.admit(proven.claims());
    Sessions.Begun begun = providerSessions.begin(person, proven);
    before.ifPresent(sessions::end);
    LOG.log(System.Logger.Level.INFO, "{0} signed in by the provider", person);
    return begun;
  }

  private Proven redeem(Return back, Trip trip, URI redirect) {
    if (back.error() != null) {
      LOG.log(System.Logger.Level.INFO, "The provider let nobody in: {0}", back.safeError());
      throw new Refusal(OidcRefusal.PROVIDER_SAID_NO);
    }
    if (back.issuer() != null && !back.issuer().equals(settings.issuer())) {
      throw new Untrusted("The answer comes from another issuer");
    }
    if (back.code() == null || back.code().isBlank()) {
      throw new Untrusted("The answer has no code");
    }
    return provider.redeem(back.code(), trip, redirect);
  }

  private static <T> T refusing(Supplier<T> step) {
    try {
      return step.get();
    } catch (Unreachable e) {
      LOG.log(System.Logger.Level.WARNING, "The provider does not answer. {0}", e.getMessage());
      throw new Refusal(OidcRefusal.PROVIDER_DOWN);
    } catch (Untrusted e) {
      LOG.log(System.Logger.Level.WARNING, "A sign-in was refused. {0}", e.getMessage());
      throw new Refusal(OidcRefusal.PROVIDER_NOT_TRUSTED);
    }
  }

  /**
   * What a browser brings back from the provider.
   *
   * @param browser what it kept in its cookie since it set out
   */
  record Return(String state, String code, String error, String issuer, Optional<String> browser) {

    /** The provider's word, if it is one: nothing that an address could smuggle into the log. */
    String safeError() {
      return error.matches("[a-z_]{1,60}") ? error : "?";
    }
  }
}
