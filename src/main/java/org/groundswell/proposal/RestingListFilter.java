package org.groundswell.proposal;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.groundswell.proposal.reading.ProposalPages;

/**
 * Answers a list that was sent before, while nothing has happened since, without waking JAX-RS:
 * what many open pages ask for again and again is mostly what they have.
 *
 * <p>It comes after every declared filter, so its answers carry the same headers; and after signing
 * in, so whoever is not signed in any more is turned away as ever.
 */
class RestingListFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String NOTHING = "";

  private final transient RestingLists lists;

  @Inject
  RestingListFilter(RestingLists lists) {
    this.lists = lists;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<ProposalPages.Listing> listing =
        asksForJson(request) ? lists.at(addressOf(request)) : Optional.empty();
    if (listing.isPresent()) {
      send(listing.get(), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean asksForJson(HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && (accepted == null || accepted.contains("*/*") || accepted.contains("application/json"));
  }

  private static String addressOf(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? NOTHING : query;
  }

  private static void send(
      ProposalPages.Listing listing, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = "W/\"" + listing.tag().getValue() + '"';
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] json = listing.json().get();
    response.setContentType("application/json");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  /** Puts the filter behind all that are declared by annotation, whose order nobody promises. */
  @WebListener
  public static class Installation implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
      event
          .getServletContext()
          .addFilter("resting-lists", RestingListFilter.class)
          .addMappingForUrlPatterns(null, true, "/api/proposals");
    }
  }
}
