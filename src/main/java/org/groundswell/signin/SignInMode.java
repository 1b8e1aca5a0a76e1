package org.groundswell.signin;

import java.util.Arrays;
import java.util.List;
import org.groundswell.web.Slug;

/**
 * How people prove who they are. One installation has exactly one mode.
 *
 * <p>A mode only decides how a session begins; what follows ({@link Sessions}, {@link SignIn}) is
 * the same for all.
 */
enum SignInMode {
  /** Nobody signs in: nothing has been configured yet. */
  NONE,
  /** Visitors pick one of a few invented people; for trying the product on one's own machine. */
  DEMO;

  /** The configured mode, provided that it is safe where the server listens. */
  static SignInMode configured(String setting, String bindAddress) {
    List<String> names = Arrays.stream(setting.split(",")).map(String::strip).toList();
    if (names.size() != 1) {
      throw new IllegalStateException(
          "groundswell.sign-in names more than one mode, choose one of: " + names);
    }
    SignInMode mode =
        Slug.read(SignInMode.class, names.getFirst())
            .orElseThrow(
                () -> new IllegalStateException("groundswell.sign-in is no known mode: " + names));
    if (mode == DEMO && !Loopback.isLoopback(bindAddress)) {
      throw new IllegalStateException(
          "The demo sign-in lets anybody in as anybody. It is refused while groundswell.bind-address"
              + " does not say that the server listens on loopback alone; it says: "
              + bindAddress);
    }
    return mode;
  }
}
