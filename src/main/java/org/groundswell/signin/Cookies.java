package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookies of this site: out of reach of scripts, and of other sites' posts.
 *
 * <p>Over TLS a cookie is {@code Secure} and its name begins with {@code __Host-}: no neighbouring
 * host of the same domain can set it. There the bare name counts for nothing.
 */
@ApplicationScoped
public class Cookies {

  private static final String HOST_ONLY = "__Host-";
  private static final String SESSION = "gs_session";

  private final OwnAddress address;

  /** Sets cookies for this address. */
  @Inject
  public Cookies(OwnAddress address) {
    this.address = address;
  }

  /** What the browser keeps under a name. */
  public Optional<String> read(String name, HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    String full = full(name, request);
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> full.equals(cookie.getName()))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** Has the browser keep something for a while. */
  public NewCookie keep(String name, String value, Duration atMost, HttpServletRequest request) {
    return builder(name, request).value(value).maxAge((int) atMost.toSeconds()).build();
  }

  /** Has the browser forget it. */
  public NewCookie forget(String name, HttpServletRequest request) {
    return builder(name, request).value("").maxAge(0).build();
  }

  /** The token of the session that a browser shows. */
  public Optional<Token> session(HttpServletRequest request) {
    return read(SESSION, request).map(Token::new);
  }

  /** Carries a session's token until the browser is closed or the session ends. */
  public NewCookie session(Token token, HttpServletRequest request) {
    return builder(SESSION, request).value(token.text()).build();
  }

  /** Ends what {@link #session(Token, HttpServletRequest)} began. */
  public NewCookie noSession(HttpServletRequest request) {
    return forget(SESSION, request);
  }

  private NewCookie.Builder builder(String name, HttpServletRequest request) {
    return new NewCookie.Builder(full(name, request))
        .path("/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure(address.isSecure(request));
  }

  private String full(String name, HttpServletRequest request) {
    return address.isSecure(request) ? HOST_ONLY + name : name;
  }
}
