package org.groundswell.notification.socket;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.signin.SignIn;
import org.groundswell.signin.SignedIn;

/** What shows who a client is: its session's cookie at the handshake, or a token with its hello. */
final class Proof {

  private final SignIn signIn;
  private SignedIn signedIn;

  Proof(SignIn signIn, Principal fromTheHandshake) {
    this.signIn = signIn;
    this.signedIn = fromTheHandshake instanceof SignedIn known ? known : null;
  }

  synchronized void show(String token) {
    signIn.byBearerToken(token).ifPresent(known -> signedIn = known);
  }

  synchronized Optional<UUID> person() {
    return Optional.ofNullable(signedIn).map(SignedIn::person);
  }

  /** Whether the session is still alive; being asked does not make it live longer. */
  synchronized boolean holds() {
    return signedIn != null && signIn.stillHolds(signedIn);
  }
}
