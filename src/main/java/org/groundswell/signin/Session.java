package org.groundswell.signin;

import java.time.Instant;
import java.util.UUID;

/** Somebody who is signed in, by the token they showed. */
record Session(UUID person, Transport transport, Instant begunAt, Instant expiresAt) {

  /** How the client keeps and shows its token. */
  enum Transport {
    COOKIE,
    BEARER
  }
}
