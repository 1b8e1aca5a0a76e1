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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.web.EmbedHosts;
import org.groundswell.web.Reason;
import org.groundswell.web.Slug;

/**
 * The one authentication mechanism: recognises a session by its cookie or bearer token.
 *
 * <p>It never challenges by itself: who is not recognised goes on as nobody, and {@link
 * SignInFilter} turns them away with a problem where signing in is needed. A token shown in a
 * cookie counts only if the session began as a cookie session, and the other way round.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

  private static final String SESSION = "org.groundswell.signin.session";
  private static final String API = "/api/";
  private static final String LIVE = "/live";

  private final Sessions sessions;
  private final Askers askers;
  private final EmbedHosts embedHosts;

  @Inject
  SignIn(Sessions sessions, Askers askers, EmbedHosts embedHosts) {
    this.sessions = sessions;
    this.askers = askers;
    this.embedHosts = embedHosts;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith(API)) {
      return recognise(request)
          .map(it -> login(it, request, context))
          .orElseGet(context::doNothing);
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
    return recognise(request)
        .map(it -> login(it, request, context))
        .orElseGet(() -> turnAway(SignInRefusal.SIGN_IN_NEEDED, context));
  }

  private static AuthenticationStatus turnAway(Reason reason, HttpMessageContext context) {
    try {
      context.getResponse().sendError(reason.status());
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AuthenticationStatus login(
      Recognised known, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(SESSION, known.session());
    return context.notifyContainerAboutLogin(
        new SignedIn(known.asker().id(), known.tokenHash()), roles(known.asker()));
  }

  /** The session of a request that passed the mechanism; empty for somebody not signed in. */
  static Optional<Session> sessionOf(HttpServletRequest request) {
    return Optional.ofNullable((Session) request.getAttribute(SESSION));
  }

  /**
   * Whoever a bearer token belongs to; for a browser's socket, which cannot send it in a header.
   */
  public Optional<SignedIn> byBearerToken(String text) {
    return recognise(new Credential(new Token(text), Session.Transport.BEARER))
        .map(known -> new SignedIn(known.asker().id(), known.tokenHash()));
  }

  /** Whether somebody is still signed in by the same session; asking keeps no session alive. */
  public boolean stillHolds(SignedIn signedIn) {
    return sessions.isAlive(signedIn.tokenHash());
  }

  private Optional<Recognised> recognise(HttpServletRequest request) {
    return Credential.of(request).flatMap(this::recognise);
  }

  private Optional<Recognised> recognise(Credential credential) {
    return sessions
        .of(credential.token())
        .filter(session -> session.transport() == credential.transport())
        .flatMap(
            session ->
                askers
                    .of(session.person())
                    .map(asker -> new Recognised(session, asker, credential.token().hash())));
  }

  private static Set<String> roles(Asker asker) {
    return asker.roles().stream().map(Slug::of).collect(Collectors.toSet());
  }

  private record Recognised(Session session, Asker asker, String tokenHash) {}
}
