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
import java.util.Optional;
import org.groundswell.web.Open;

/** The caller's own session: who they are, and the way out. */
@Path("session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  private final CurrentAsker current;
  private final SessionViews views;
  private final SignInWays ways;
  private final Cookies cookies;
  private final HttpServletRequest request;

  @Inject
  SessionResource(
      CurrentAsker current,
      SessionViews views,
      SignInWays ways,
      Cookies cookies,
      HttpServletRequest request) {
    this.current = current;
    this.views = views;
    this.ways = ways;
    this.cookies = cookies;
    this.request = request;
  }

  /** Who is signed in; answers strangers too. */
  @GET
  @Open
  public Response session() {
    SessionView view = current.ifSignedIn().map(views::of).orElseGet(views::ofNobody);
    return Response.ok(view).header("Cache-Control", "no-store").build();
  }

  /**
   * Signs out; where the agency's own sign-in has a way out too, it says where the page goes on.
   */
  @DELETE
  public Response end() {
    Optional<String> next =
        BearerToken.of(request)
            .map(Token::new)
            .or(() -> cookies.session(request))
            .flatMap(token -> ways.end(token, request));
    return next.map(it -> Response.ok(new SignedOut(it)))
        .orElseGet(Response::noContent)
        .cookie(cookies.noSession(request))
        .build();
  }

  /**
   * The session has ended.
   *
   * @param next where the browser goes to end the agency's own session as well
   */
  public record SignedOut(String next) {}
}
