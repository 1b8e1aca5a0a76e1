package org.groundswell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * A mode as the page for signing in shows it. A mode without such a bean is shown by its name
 * alone.
 */
public interface SignInWay {

  /** The mode that has to be configured. */
  SignInMode mode();

  /** What people see of it. */
  Offer offer(HttpServletRequest request);

  /**
   * What people see of a way to sign in.
   *
   * @param start the path that begins it; null when nothing on this page does
   * @param missing the settings that an administrator has yet to make before it works
   */
  record Offer(String mode, String start, List<String> missing) {}

  /**
   * What a way has to say when one of its sessions ends by its owner's wish; called in the
   * transaction that ends it.
   *
   * @return where the browser is to go next, such as the provider's own way out
   */
  default Optional<String> farewell(String tokenHash, HttpServletRequest request) {
    return Optional.empty();
  }
}
