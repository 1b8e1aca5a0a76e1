package org.groundswell.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.groundswell.web.Open;

/** The caller's own session: who they are, and the way out. */
@Path("session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  private final CurrentAsker current;
  private final SessionViews views;
  private final Sessions sessions;
  private final HttpServletRequest request;

  @Inject
  SessionResource(
      CurrentAsker current, SessionViews views, Sessions sessions, HttpServletRequest request) {
    this.current = current;
    this.views = views;
    this.sessions = sessions;
    this.request = request;
  }

  /** Who is signed in; answers strangers too. */
  @GET
  @Open
  public Response session() {
    SessionView view = current.ifSignedIn().map(views::of).orElseGet(views::ofNobody);
    return Response.ok(view).header("Cache-Control", "no-store").build();
  }

  /** Signs out. */
  @DELETE
  public Response end() {
    BearerToken.of(request)
        .map(Token::new)
        .or(() -> SessionCookie.token(request))
        .ifPresent(sessions::end);
    return Response.noContent().cookie(SessionCookie.gone(request)).build();
  }
}
