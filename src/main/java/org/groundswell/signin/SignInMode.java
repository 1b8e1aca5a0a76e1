package org.groundswell.signin;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.groundswell.web.Slug;

/**
 * The ways in which people, and programs for them, prove who they are; in the order in which they
 * are asked. An installation has one or several, but the demo never beside another.
 */
public enum SignInMode {
  /** The agency's own sign-in, by OpenID Connect. */
  OIDC,
  /** The word of an intranet that knows its reader. */
  HOST_ASSERTION,
  /** The headers of a proxy that has signed the reader in. */
  TRUSTED_PROXY,
  /** Tokens that people and services hold for the API. */
  BEARER,
  /** Visitors pick one of a few invented people; for trying the product on one's own machine. */
  DEMO;

  /** The configured modes, provided that they go together and are safe where the server listens. */
  static Set<SignInMode> configured(String setting, String bindAddress) {
    EnumSet<SignInMode> modes = EnumSet.noneOf(SignInMode.class);
    Arrays.stream(setting.split(",", -1))
        .map(String::strip)
        .map(SignInMode::named)
        .forEach(modes::add);
    if (modes.contains(DEMO)) {
      refuseUnlessAlone(modes);
      refuseUnlessOnLoopback(bindAddress);
    }
    return Collections.unmodifiableSet(modes);
  }

  private static SignInMode named(String name) {
    return Slug.read(SignInMode.class, name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "groundswell.sign-in names no known mode: \""
                        + name
                        + "\". It is a comma list of "
                        + String.join(", ", Arrays.stream(values()).map(Slug::of).toList())));
  }

  private static void refuseUnlessAlone(Set<SignInMode> modes) {
    if (modes.size() > 1) {
      throw new IllegalStateException(
          "The demo sign-in lets anybody in as anybody. It is refused beside another mode;"
              + " groundswell.sign-in says: "
              + String.join(", ", modes.stream().map(Slug::of).toList()));
    }
  }

  private static void refuseUnlessOnLoopback(String bindAddress) {
    if (!Loopback.isLoopback(bindAddress)) {
      throw new IllegalStateException(
          "The demo sign-in lets anybody in as anybody. It is refused while groundswell.bind-address"
              + " does not say that the server listens on loopback alone; it says: "
              + bindAddress);
    }
  }
}
