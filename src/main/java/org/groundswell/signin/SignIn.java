package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
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
  private static final Set<String> ROOTS = Set.of("/api", "/live");

  private final Sessions sessions;
  private final Askers askers;

  @Inject
  SignIn(Sessions sessions, Askers askers) {
    this.sessions = sessions;
    this.askers = askers;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!mayNeedSignIn(request)) {
      return context.doNothing();
    }
    Optional<Session> session = Credential.of(request).flatMap(this::recognise);
    Optional<Asker> asker = session.flatMap(it -> askers.of(it.person()));
    if (asker.isEmpty()) {
      return context.doNothing();
    }
    request.setAttribute(SESSION, session.get());
    return context.notifyContainerAboutLogin(asker.get().id().toString(), roles(asker.get()));
  }

  /** The session of a request that passed the mechanism; empty for somebody not signed in. */
  static Optional<Session> sessionOf(HttpServletRequest request) {
    return Optional.ofNullable((Session) request.getAttribute(SESSION));
  }

  /**
   * The person a bearer token belongs to, for those who cannot send it in a header: a browser's
   * socket.
   */
  public Optional<UUID> personOf(String bearerToken) {
    return recognise(new Credential(new Token(bearerToken), Session.Transport.BEARER))
        .map(Session::person);
  }

  private Optional<Session> recognise(Credential credential) {
    return sessions
        .of(credential.token())
        .filter(session -> session.transport() == credential.transport());
  }

  /** Pages, scripts and pictures are the same for everybody; asking the table would be waste. */
  private static boolean mayNeedSignIn(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }

  private static Set<String> roles(Asker asker) {
    return asker.roles().stream().map(Slug::of).collect(Collectors.toSet());
  }
}
