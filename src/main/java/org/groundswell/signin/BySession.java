package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.groundswell.rights.Ceiling;

/**
 * Recognises a session by its token. A token shown in a cookie counts only if the session began as
 * a cookie session, and the other way round.
 */
@ApplicationScoped
class BySession implements Recogniser {

  private final Sessions sessions;
  private final Cookies cookies;

  @Inject
  BySession(Sessions sessions, Cookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  public Set<SignInMode> modes() {
    return EnumSet.of(SignInMode.OIDC, SignInMode.DEMO);
  }

  @Override
  public Optional<Recognised> byBearerToken(String token) {
    return session(new Token(token), Session.Transport.BEARER);
  }

  @Override
  public Optional<Recognised> byRequest(HttpServletRequest request) {
    return cookies.session(request).flatMap(token -> session(token, Session.Transport.COOKIE));
  }

  @Override
  public boolean stillHolds(Recognised recognised) {
    return sessions.isAlive(recognised.proof());
  }

  private Optional<Recognised> session(Token token, Session.Transport transport) {
    return sessions
        .of(token)
        .filter(session -> session.transport() == transport)
        .map(
            session ->
                new Recognised(
                    session.person(),
                    Ceiling.OPEN,
                    transport == Session.Transport.COOKIE,
                    token.hash()));
  }
}
