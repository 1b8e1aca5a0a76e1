package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.web.EmbedHosts;
import org.groundswell.web.Reason;
import org.groundswell.web.Slug;
import org.groundswell.web.WebRefusal;

/**
 * The one authentication mechanism: has the {@link Recogniser}s of the configured modes say who
 * sends a request.
 *
 * <p>It never challenges by itself: who is not recognised goes on as nobody, and {@link
 * SignInFilter} turns them away with a problem where signing in is needed.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

  private static final String SIGNED_IN = "org.groundswell.signin";
  private static final List<String> INTERFACES = List.of("/api/", "/scim/");
  private static final String LIVE = "/live";

  private final Recognisers recognisers;
  private final Askers askers;
  private final EmbedHosts embedHosts;

  @Inject
  SignIn(Recognisers recognisers, Askers askers, EmbedHosts embedHosts) {
    this.recognisers = recognisers;
    this.askers = askers;
    this.embedHosts = embedHosts;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (INTERFACES.stream().anyMatch(path::startsWith)) {
      return login(request, context).orElseGet(context::doNothing);
    }
    // Pages, scripts and pictures are the same for everybody; asking the table would be waste.
    return path.equals(LIVE) ? atTheSocket(request, context) : context.doNothing();
  }

  /**
   * A browser opens sockets to other sites and sends their cookies along: so a page of another site
   * is let in only if it may embed, and then its cookie does not count.
   */
  private AuthenticationStatus atTheSocket(HttpServletRequest request, HttpMessageContext context) {
    String origin = request.getHeader("Origin");
    if (origin != null && !SameOrigin.names(origin, request.getHeader("Host"))) {
      return embedHosts.allows(origin)
          ? context.doNothing()
          : turnAway(SignInRefusal.FROM_ANOTHER_SITE, context);
    }
    return login(request, context).orElseGet(() -> turnAway(WebRefusal.SIGN_IN_NEEDED, context));
  }

  private static AuthenticationStatus turnAway(Reason reason, HttpMessageContext context) {
    try {
      context.getResponse().sendError(reason.status());
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<AuthenticationStatus> login(
      HttpServletRequest request, HttpMessageContext context) {
    return recognisers.who(request).flatMap(signedIn -> login(signedIn, request, context));
  }

  private Optional<AuthenticationStatus> login(
      SignedIn signedIn, HttpServletRequest request, HttpMessageContext context) {
    Optional<Asker> asker = askers.of(signedIn.person(), signedIn.ceiling());
    asker.ifPresent(it -> request.setAttribute(SIGNED_IN, signedIn));
    return asker.map(it -> context.notifyContainerAboutLogin(signedIn, roles(it)));
  }

  /** Who sent a request that passed the mechanism; empty for somebody not signed in. */
  static Optional<SignedIn> of(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(SIGNED_IN));
  }

  /**
   * Whether a browser may have sent this by itself, from another site's page: then it must not
   * change anything.
   */
  static boolean mayBeForged(HttpServletRequest request) {
    return of(request).filter(it -> it.recognised().unasked()).isPresent()
        && SameOrigin.of(request) != SameOrigin.Answer.OWN;
  }

  /**
   * Whoever a bearer token belongs to; for a browser's socket, which cannot send it in a header.
   */
  public Optional<SignedIn> byBearerToken(String text) {
    return recognisers
        .whoBy(text)
        .filter(signedIn -> askers.of(signedIn.person(), signedIn.ceiling()).isPresent());
  }

  /** Whether somebody is still signed in by the same proof; asking keeps no session alive. */
  public boolean stillHolds(SignedIn signedIn) {
    return signedIn.stillHolds();
  }

  private static Set<String> roles(Asker asker) {
    return asker.roles().stream().map(Slug::of).collect(Collectors.toSet());
  }
}
