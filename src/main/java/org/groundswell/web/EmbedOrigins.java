package org.groundswell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The intranets that may show Groundswell in their pages: exact origins, from {@code
 * groundswell.embed.origins}, such as {@code https://intranet.agency.example}.
 */
@ApplicationScoped
public class EmbedOrigins {

  private final Set<String> origins;

  @Inject
  EmbedOrigins(
      @ConfigProperty(name = "groundswell.embed.origins") Optional<Set<String>> configured) {
    Set<String> exact = new LinkedHashSet<>();
    configured.orElse(Set.of()).forEach(origin -> exact.add(checked(origin.strip())));
    this.origins = exact;
  }

  /** A wildcard or a path would silently allow more, or nothing. */
  private static String checked(String origin) {
    if (!origin.matches("https?://[a-z0-9.-]+(:\\d+)?")) {
      throw new IllegalArgumentException(
          "groundswell.embed.origins must list origins such as https://intranet.example, not "
              + origin);
    }
    return origin;
  }

  /** Whether a page of this origin may call the API. */
  public boolean allows(String origin) {
    return origins.contains(origin);
  }

  /** Who may frame a page, as {@code Content-Security-Policy} says it. */
  public String frameAncestors() {
    return origins.isEmpty() ? "'none'" : String.join(" ", origins);
  }
}
