package org.groundswell.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.UnitRef;
import org.groundswell.web.Open;
import org.groundswell.web.Refusal;

/** Signing in as one of the demo's invented people; in any other mode nothing is here. */
@Open
@Path("demo")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemoResource {

  private final DemoPeople people;
  private final Sessions sessions;
  private final SignInAttempts attempts;
  private final Cookies cookies;
  private final HttpServletRequest request;

  @Inject
  DemoResource(
      DemoPeople people,
      Sessions sessions,
      SignInAttempts attempts,
      Cookies cookies,
      HttpServletRequest request) {
    this.people = people;
    this.sessions = sessions;
    this.attempts = attempts;
    this.cookies = cookies;
    this.request = request;
  }

  /** Those whom a visitor may be, a few for each role. */
  @GET
  @Path("people")
  public DemoPeopleList people() {
    return new DemoPeopleList(people.introduced(request));
  }

  /** Becomes one of them; a session that the browser had before ends. */
  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response signIn(@NotNull @Valid DemoSignIn wish) {
    attempts.count(request);
    if (wish.isByCookie() && SameOrigin.of(request) == SameOrigin.Answer.FOREIGN) {
      throw new Refusal(SignInRefusal.FROM_ANOTHER_SITE);
    }
    UUID person = people.pick(wish.personId(), request);
    return wish.isByCookie() ? byCookie(person) : byBearerToken(person);
  }

  private Response byCookie(UUID person) {
    cookies.session(request).ifPresent(sessions::end);
    Sessions.Begun begun = sessions.begin(person, Session.Transport.COOKIE);
    return created(new SignedInView(null, begun.expiresAt()))
        .cookie(cookies.session(begun.token(), request))
        .build();
  }

  private Response byBearerToken(UUID person) {
    Sessions.Begun begun = sessions.begin(person, Session.Transport.BEARER);
    return created(new SignedInView(begun.token().text(), begun.expiresAt())).build();
  }

  private static Response.ResponseBuilder created(SignedInView view) {
    return Response.status(Response.Status.CREATED)
        .entity(view)
        .header("Cache-Control", "no-store");
  }

  /** A list of people to be. */
  public record DemoPeopleList(List<DemoPerson> items) {}

  /**
   * One of the people to be.
   *
   * @param role what they show best of the product
   * @param about one sentence that introduces them
   */
  public record DemoPerson(
      UUID id, String name, String title, UnitRef unit, String role, String about) {}

  /**
   * Whom to be.
   *
   * @param transport {@code cookie} (when missing) for pages of this site, {@code bearer} for
   *     programs and for pages of other sites
   */
  public record DemoSignIn(
      @NotNull UUID personId, @Pattern(regexp = "cookie|bearer") String transport) {

    boolean isByCookie() {
      return !"bearer".equals(transport);
    }
  }

  /**
   * A session that has just begun.
   *
   * @param token shown once, and only to those who asked for a bearer token
   */
  public record SignedInView(String token, Instant expiresAt) {}
}
