package org.groundswell.signin.host;

import java.net.URI;
import org.groundswell.web.Refusal;

/** The origin of an intranet's pages: scheme, host and perhaps a port, and nothing else. */
final class HostOrigin {

  private HostOrigin() {}

  /**
   * The same text, when browsers would send exactly that.
   *
   * @throws Refusal when it is no origin
   */
  static String of(String text) {
    try {
      URI uri = URI.create(text);
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web
          && uri.getHost() != null
          && text.equals(uri.getScheme() + "://" + uri.getHost() + port)) {
        return text;
      }
    } catch (IllegalArgumentException notEvenAnAddress) {
      // Falls through to the refusal, which says what an origin looks like.
    }
    throw new Refusal(HostRefusal.ORIGIN_IS_NONE);
  }
}
