package org.groundswell.signin.host;

import org.groundswell.web.Reason;

/** Why an intranet, or its word, is refused. */
public enum HostRefusal implements Reason {
  /** Whatever is wrong with it: the caller may be the one who forged it. */
  ASSERTION_REFUSED(401, "The intranet's word was not accepted"),
  INSTALLATION_CODE_REFUSED(422, "This code is not good, or not good any more"),
  KEY_IS_PRIVATE(422, "A private key never leaves the one who signs with it"),
  KEY_IS_NO_GOOD(422, "Send a public RSA key of 2048 to 8192 bits, as JWK or PEM"),
  KEY_IS_KNOWN(409, "This key was registered before"),
  KEY_IS_THE_LAST(409, "Without this key the intranet could sign nothing: add the new one first"),
  TOO_MANY_KEYS(409, "An installation has three keys at most"),
  ORIGIN_IS_NONE(422, "An origin looks like https://intranet.agency.example"),
  NO_SUCH_INSTALLATION(404, "There is no such installation"),
  NO_SUCH_KEY(404, "There is no such key");

  private final int status;
  private final String title;

  HostRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
