package org.groundswell.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says on every response what a browser may do with it, and to which other origins it may be shown.
 *
 * <p>Scripts and styles come from here only, nothing is inline, nothing is turned into script by a
 * string (trusted types). Only the intranets in {@code groundswell.embed.origins} may frame the
 * pages and call the API, and those with a bearer token, never with cookies.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
          + " require-trusted-types-for 'script'; trusted-types lit-html groundswell;"
          + " frame-ancestors ";

  private final EmbedOrigins origins;
  private final String policy;

  @Inject
  SecurityHeaders(EmbedOrigins origins) {
    this.origins = origins;
    this.policy = POLICY + origins.frameAncestors();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    protect(answer);
    String origin = asked.getHeader("Origin");
    if (origin != null && origins.allows(origin)) {
      share(answer, origin);
      if (isPreflight(asked)) {
        allow(answer);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private void protect(HttpServletResponse answer) {
    answer.setHeader("Content-Security-Policy", policy);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
    answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    answer.addHeader("Vary", "Origin");
  }

  private static void share(HttpServletResponse answer, String origin) {
    answer.setHeader("Access-Control-Allow-Origin", origin);
    answer.setHeader("Access-Control-Expose-Headers", "ETag, Location, Retry-After");
    answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private static boolean isPreflight(HttpServletRequest asked) {
    return asked.getMethod().equals("OPTIONS")
        && asked.getHeader("Access-Control-Request-Method") != null;
  }

  private static void allow(HttpServletResponse answer) {
    answer.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
    answer.setHeader(
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key");
    answer.setHeader("Access-Control-Max-Age", "600");
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
