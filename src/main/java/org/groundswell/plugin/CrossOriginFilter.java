package org.groundswell.plugin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.groundswell.web.EmbedHosts;

/**
 * Lets the listed intranets load the elements and call the API, and tells nobody else anything.
 *
 * <p>Cookies are not invited ({@code Access-Control-Allow-Credentials} is never sent), so a foreign
 * page acts only with a token that it was given.
 */
@WebFilter({"/api/*", "/embed/*", "/assets/*"})
public class CrossOriginFilter extends HttpFilter {

  private static final String METHODS = "GET, HEAD, POST, PUT, DELETE";
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key";
  private static final String RESPONSE_HEADERS = "ETag, Location, Retry-After";
  private static final String TEN_MINUTES = "600";
  private static final long serialVersionUID = 1L;

  private final transient EmbedHosts hosts;

  /** Asks this list. */
  @Inject
  public CrossOriginFilter(EmbedHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.addHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    boolean allowed = hosts.allows(origin);
    if (allowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
    }
    if (allowed && isPreflight(request)) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
      response.setHeader("Access-Control-Max-Age", TEN_MINUTES);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return "OPTIONS".equals(request.getMethod())
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
