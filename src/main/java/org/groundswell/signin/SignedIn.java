package org.groundswell.signin;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.UUID;

/** Somebody who is signed in, as the container knows them for the length of a request or socket. */
public final class SignedIn extends CallerPrincipal {

  private final UUID person;
  private final String tokenHash;

  SignedIn(UUID person, String tokenHash) {
    super(person.toString());
    this.person = person;
    this.tokenHash = tokenHash;
  }

  /** Who it is. */
  public UUID person() {
    return person;
  }

  String tokenHash() {
    return tokenHash;
  }
}
