package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Behind the agency's own proxies ({@code groundswell.proxies}) that is
 * the last address in {@code X-Forwarded-For} that is not one of them; whatever stands before it
 * anybody could have written.
 */
@ApplicationScoped
class ClientAddress {

  private final Set<String> proxies;

  @Inject
  ClientAddress(@ConfigProperty(name = "groundswell.proxies") Optional<String> proxies) {
    this.proxies =
        Arrays.stream(proxies.orElse("").split(","))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }

  String of(String connection, String forwarded) {
    if (!proxies.contains(connection) || forwarded == null) {
      return connection;
    }
    return Arrays.asList(forwarded.split(",")).reversed().stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty() && !proxies.contains(it))
        .findFirst()
        .orElse(connection);
  }
}
