package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.groundswell.signin.OwnAddress;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.SignInSettings;
import org.groundswell.signin.SignInWay;
import org.groundswell.web.Slug;

/**
 * The agency's own sign-in as others see it: the page for signing in, the log and the health.
 *
 * <p>That it is not set up keeps no server from being ready: pages, problems and the health itself
 * have to be there for whoever sets it up.
 */
@Readiness
@ApplicationScoped
class OidcWay implements SignInWay, HealthCheck {

  static final String START = "/api/sign-in/oidc";

  private static final System.Logger LOG = System.getLogger(OidcWay.class.getName());

  private final SignInSettings modes;
  private final OidcSettings settings;
  private final Provider provider;
  private final ProviderSessions sessions;
  private final OwnAddress address;

  @Inject
  OidcWay(
      SignInSettings modes,
      OidcSettings settings,
      Provider provider,
      ProviderSessions sessions,
      OwnAddress address) {
    this.modes = modes;
    this.settings = settings;
    this.provider = provider;
    this.sessions = sessions;
    this.address = address;
  }

  /** Reads the settings, so that wrong ones are refused at the start. */
  void tell(@Observes @Initialized(ApplicationScoped.class) Object start) {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Nobody can sign in with the agency''s own sign-in yet. Missing: {0}",
          String.join(", ", missing));
    }
  }

  private List<String> missing() {
    return modes.has(SignInMode.OIDC) ? settings.missing() : List.of();
  }

  @Override
  public SignInMode mode() {
    return SignInMode.OIDC;
  }

  @Override
  public Offer offer(HttpServletRequest request) {
    return new Offer(Slug.of(mode()), settings.isComplete() ? START : null, settings.missing());
  }

  /** While the provider does not answer, its own session is left to end by itself. */
  @Override
  public Optional<String> farewell(String tokenHash, HttpServletRequest request) {
    return sessions
        .leave(tokenHash)
        .flatMap(idToken -> wayOut(idToken, address.of("/sign-in", request)));
  }

  private Optional<String> wayOut(String idToken, URI back) {
    try {
      return provider.wayOut(idToken, back).map(URI::toString);
    } catch (Unreachable e) {
      LOG.log(System.Logger.Level.WARNING, "Signed out here alone. {0}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("groundswell-sign-in").up();
    List<String> missing = missing();
    return missing.isEmpty()
        ? health.build()
        : health.withData("missing", String.join(", ", missing)).build();
  }
}
