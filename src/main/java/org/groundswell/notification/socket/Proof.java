package org.groundswell.notification.socket;

import java.security.Principal;
import java.util.Optional;
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

  synchronized Optional<SignedIn> signedIn() {
    return Optional.ofNullable(signedIn);
  }

  /** Whether the session is still alive; being asked does not make it live longer. */
  synchronized boolean holds() {
    return signedIn != null && signIn.stillHolds(signedIn);
  }
}
