package org.groundswell.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that carries a token: out of reach of scripts, and of other sites' posts. */
final class SessionCookie {

  private static final String NAME = "gs_session";

  private SessionCookie() {}

  static Optional<Token> token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> NAME.equals(cookie.getName()))
        .map(cookie -> new Token(cookie.getValue()))
        .findFirst();
  }

  static NewCookie of(Token token, HttpServletRequest request) {
    return builder(request).value(token.text()).build();
  }

  static NewCookie gone(HttpServletRequest request) {
    return builder(request).value("").maxAge(0).build();
  }

  private static NewCookie.Builder builder(HttpServletRequest request) {
    return new NewCookie.Builder(NAME)
        .path(request.getContextPath() + "/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure(isOverTls(request));
  }

  /** A proxy that ends TLS says so; who lies about it only makes their own cookie unusable. */
  private static boolean isOverTls(HttpServletRequest request) {
    return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
