package org.groundswell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The origins whose pages may show Groundswell: {@code groundswell.embed.origins}, exact and
 * separated by spaces, none by default.
 *
 * <p>An origin is a scheme, a host and perhaps a port, such as {@code
 * https://intranet.agency.example}. Anything else, a wildcard above all, stops the server at its
 * start: a list that silently means something else would be worse.
 */
@ApplicationScoped
public class EmbedHosts {

  private final Set<String> origins;

  /** For the container's proxy. */
  protected EmbedHosts() {
    this(Optional.empty());
  }

  /** Reads the list. */
  @Inject
  public EmbedHosts(
      @ConfigProperty(name = "groundswell.embed.origins") Optional<String> configured) {
    this.origins =
        Arrays.stream(configured.orElse("").strip().split("\\s+"))
            .filter(origin -> !origin.isEmpty())
            .map(EmbedHosts::exact)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a page of this origin may embed; false for none and for the word {@code null}. */
  public boolean allows(String origin) {
    return origin != null && origins.contains(origin);
  }

  /** The sources of the policy's {@code frame-ancestors}: this server and the listed origins. */
  public String frameAncestors() {
    return origins.isEmpty() ? "'self'" : "'self' " + String.join(" ", origins);
  }

  private static String exact(String origin) {
    URI uri = URI.create(origin);
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    boolean bare = uri.getHost() != null && origin.equals(bare(uri));
    if (!web || !bare) {
      throw new IllegalArgumentException(
          "groundswell.embed.origins: not an origin such as https://intranet.agency.example: "
              + origin);
    }
    return origin;
  }

  private static String bare(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
