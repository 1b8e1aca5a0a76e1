package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From which address a request comes, for counting.
 *
 * <p>Behind one of the agency's own proxies ({@code groundswell.proxies}) that is the last address
 * in {@code X-Forwarded-For} that is none of theirs; whatever stands before it was written by the
 * client and may be anything. From everybody else the header does not count at all.
 */
@ApplicationScoped
public class ClientAddress {

  private final AddressRanges proxies;

  @Inject
  ClientAddress(@ConfigProperty(name = "groundswell.proxies") Optional<String> proxies) {
    this.proxies = AddressRanges.of(proxies.orElse(""), "groundswell.proxies");
  }

  /** The address of whoever sent this request. */
  public String of(HttpServletRequest request) {
    String forwarded =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .collect(Collectors.joining(","));
    return of(request.getRemoteAddr(), forwarded);
  }

  String of(String peer, String forwardedFor) {
    String nearest = peer;
    for (String hop : hops(forwardedFor)) {
      if (!proxies.contains(nearest) || !AddressRanges.isAddress(hop)) {
        break;
      }
      nearest = hop;
    }
    return nearest;
  }

  /** The nearest first; some proxies write ports behind addresses. */
  private static List<String> hops(String forwardedFor) {
    return Arrays.stream(forwardedFor.split(","))
        .map(String::strip)
        .map(hop -> hop.replaceFirst("^\\[(.*)](:\\d+)?$", "$1"))
        .map(hop -> hop.replaceFirst("^([\\d.]+):\\d+$", "$1"))
        .toList()
        .reversed();
  }
}
