package org.groundswell.signin.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.groundswell.signin.ClientAddress;
import org.groundswell.web.Open;

/** Where an intranet's word becomes a token for its reader. */
@Open
@Path("host-assertions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HostAssertionsResource {

  private final Exchanging exchanging;
  private final HostSettings settings;
  private final ClientAddress client;
  private final HttpServletRequest request;

  @Inject
  HostAssertionsResource(
      Exchanging exchanging,
      HostSettings settings,
      ClientAddress client,
      HttpServletRequest request) {
    this.exchanging = exchanging;
    this.settings = settings;
    this.client = client;
    this.request = request;
  }

  /** Gives a token for an assertion, once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response exchange(@NotNull @Valid HostAssertion word) {
    settings.refuseUnlessOffered();
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    Exchanging.Bought bought =
        exchanging.exchange(word.assertion(), new Exchanging.From(client.of(request), origin));
    return Response.status(Response.Status.CREATED)
        .entity(new HostToken(bought.token().text(), bought.expiresAt()))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** What an intranet signed: a JWT in its compact form. */
  public record HostAssertion(@NotBlank @Size(max = 4_000) String assertion) {}

  /** What its reader shows from now on, as a bearer token. */
  public record HostToken(String token, Instant expiresAt) {}
}
