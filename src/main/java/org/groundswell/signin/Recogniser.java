package org.groundswell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * A way of telling who sends a request.
 *
 * <p>An {@code @ApplicationScoped} bean that implements it is found by {@link SignIn}, and asked
 * while one of its modes is configured; nothing else has to know it. The order is fixed: whoever
 * shows a bearer token is known by that token alone, otherwise the rest of the request counts;
 * recognisers are asked in the order of their first modes, and the first answer stands.
 *
 * <p>What it does not recognise it answers with nothing: who is not recognised is nobody, and is
 * turned away where signing in is needed. It must not recognise a person who has left the agency.
 */
public interface Recogniser {

  /** The modes of which one has to be configured. */
  Set<SignInMode> modes();

  /** Whoever a bearer token belongs to, in a header or in a socket's hello. */
  default Optional<Recognised> byBearerToken(String token) {
    return Optional.empty();
  }

  /** Whoever the rest of the request speaks of; asked only when it shows no bearer token. */
  default Optional<Recognised> byRequest(HttpServletRequest request) {
    return Optional.empty();
  }

  /**
   * Whether what somebody was recognised by is still good; asked every few seconds while a socket
   * is open, so it must not prolong anything.
   */
  boolean stillHolds(Recognised recognised);
}
