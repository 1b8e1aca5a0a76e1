package org.groundswell.signin.token;

import jakarta.ws.rs.core.Response;

/** The answer that holds a secret, which nothing on its way may keep. */
final class Answers {

  private Answers() {}

  static Response created(Issued issued) {
    return Response.status(Response.Status.CREATED)
        .entity(IssuedView.of(issued))
        .header("Cache-Control", "no-store")
        .build();
  }
}
