package org.groundswell.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.groundswell.signin.SignInWay.Offer;
import org.groundswell.web.Open;

/** The ways in, for the page that offers them. Open to everybody: it holds no secret. */
@Open
@Path("sign-in")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

  private final SignInWays ways;
  private final HttpServletRequest request;

  @Inject
  SignInResource(SignInWays ways, HttpServletRequest request) {
    this.ways = ways;
    this.request = request;
  }

  /** The configured ways, in the order in which they are asked. */
  @GET
  public Ways ways() {
    return new Ways(ways.offers(request));
  }

  /** The ways to sign in. */
  public record Ways(List<Offer> items) {}
}
