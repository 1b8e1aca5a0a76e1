package org.groundswell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a request comes from this site's own pages, as far as browsers tell. */
public final class SameOrigin {

  private static final Set<String> OWN = Set.of("same-origin", "none");
  private static final Pattern HAS_PORT = Pattern.compile(".*:\\d+");

  private SameOrigin() {}

  /** What the browser said about where the request comes from. */
  enum Answer {
    OWN,
    FOREIGN,
    UNKNOWN
  }

  static Answer of(HttpServletRequest request) {
    return of(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  /** Reads {@code Sec-Fetch-Site}, which no script can forge, or else {@code Origin}. */
  static Answer of(String fetchSite, String origin, String host) {
    if (fetchSite != null) {
      return OWN.contains(fetchSite.toLowerCase(Locale.ROOT)) ? Answer.OWN : Answer.FOREIGN;
    }
    if (origin == null) {
      return Answer.UNKNOWN;
    }
    return names(origin, host) ? Answer.OWN : Answer.FOREIGN;
  }

  /** Whether an {@code Origin} header names the host that the request was sent to. */
  public static boolean names(String origin, String host) {
    try {
      URI uri = URI.create(origin);
      return host != null
          && uri.getScheme() != null
          && uri.getRawAuthority() != null
          && withPort(uri.getRawAuthority(), uri.getScheme())
              .equalsIgnoreCase(withPort(host, uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String withPort(String authority, String scheme) {
    if (HAS_PORT.matcher(authority).matches()) {
      return authority;
    }
    return authority + ("https".equals(scheme) ? ":443" : ":80");
  }
}
