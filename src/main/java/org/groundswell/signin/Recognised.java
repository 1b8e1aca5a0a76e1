package org.groundswell.signin;

import java.util.UUID;
import org.groundswell.rights.Ceiling;

/**
 * Somebody, and by what they were recognised.
 *
 * @param ceiling the most that they may do by it
 * @param unasked whether a browser sends it by itself, as it does with cookies: then a change has
 *     to come from this site's own pages
 * @param proof what the recogniser finds it again by, such as a token's hash; never the token
 */
public record Recognised(UUID person, Ceiling ceiling, boolean unasked, String proof) {

  /** By something that a program shows on purpose. */
  public static Recognised onPurpose(UUID person, Ceiling ceiling, String proof) {
    return new Recognised(person, ceiling, false, proof);
  }

  /** By something that a browser, or a proxy before it, sends along with whatever page asks. */
  public static Recognised unasked(UUID person, Ceiling ceiling, String proof) {
    return new Recognised(person, ceiling, true, proof);
  }
}
