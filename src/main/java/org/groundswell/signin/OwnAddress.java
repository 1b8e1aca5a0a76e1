package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address by which people's browsers know this site: {@code groundswell.public-address}, or
 * else the one that a request came to.
 */
@ApplicationScoped
public class OwnAddress {

  private static final int LONGEST_PATH = 1_000;
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*");

  private final Optional<String> configured;

  /**
   * Takes the configured address.
   *
   * @throws IllegalArgumentException when it is no address of a site
   */
  @Inject
  public OwnAddress(
      @ConfigProperty(name = "groundswell.public-address") Optional<String> configured) {
    this.configured =
        configured
            .map(it -> it.strip().replaceAll("/+$", ""))
            .filter(it -> !it.isEmpty())
            .map(OwnAddress::site);
  }

  private static String site(String address) {
    if (!address.matches("https?://[^/?#@\\s]+")) {
      throw new IllegalArgumentException(
          "groundswell.public-address: not an address such as https://ideas.agency.example: "
              + address);
    }
    return address;
  }

  /** The configured address, without a slash at its end. */
  public Optional<String> configured() {
    return configured;
  }

  /** An address on this site. */
  public URI of(String path, HttpServletRequest request) {
    return URI.create(configured.orElseGet(() -> asAsked(request)) + path);
  }

  private String asAsked(HttpServletRequest request) {
    return (isSecure(request) ? "https://" : "http://") + request.getHeader("Host");
  }

  /**
   * Whether browsers reach the site over TLS, as the configured address says; without one, as the
   * connection or a proxy says. Who lies about it only makes their own cookies unusable.
   */
  boolean isSecure(HttpServletRequest request) {
    return configured
        .map(it -> it.startsWith("https:"))
        .orElseGet(
            () ->
                request.isSecure()
                    || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
  }

  /** A path to go back to: one of this site's own pages, whatever a link says. */
  public static String page(String path) {
    boolean own =
        path != null
            && path.length() <= LONGEST_PATH
            && PATH.matcher(path).matches()
            && !path.startsWith("/api/");
    return own ? path : "/";
  }
}
