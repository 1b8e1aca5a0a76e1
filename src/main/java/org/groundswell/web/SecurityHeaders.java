package org.groundswell.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says on every response what a browser may do with it.
 *
 * <p>Scripts and styles come from here only, nothing is inline, nothing is turned into script by a
 * string (trusted types). Only the intranets of {@link EmbedHosts} may frame the pages.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
          + " require-trusted-types-for 'script'; trusted-types lit-html groundswell;"
          + " frame-ancestors ";

  private final String policy;

  @Inject
  SecurityHeaders(EmbedHosts hosts) {
    this.policy = POLICY + hosts.frameAncestors();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    protect((HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  private void protect(HttpServletResponse answer) {
    answer.setHeader("Content-Security-Policy", policy);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
    answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}
