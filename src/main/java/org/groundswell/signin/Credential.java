package org.groundswell.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** The token a request shows, and how. */
record Credential(Token token, Session.Transport transport) {

  static final String COOKIE = "gs_session";
  private static final String BEARER = "Bearer ";

  /** A bearer token goes before a cookie: a program says it on purpose, a browser by itself. */
  static Optional<Credential> of(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      Token token = new Token(authorization.substring(BEARER.length()).strip());
      return Optional.of(new Credential(token, Session.Transport.BEARER));
    }
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(cookie -> new Credential(new Token(cookie.getValue()), Session.Transport.COOKIE))
        .findFirst();
  }
}
