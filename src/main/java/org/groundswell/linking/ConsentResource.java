package org.groundswell.linking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;
import org.groundswell.web.Prose;

/**
 * What the author of a proposal says when it may be the same as another. Below the proposal's
 * address, so that whoever wrote it behind a pen answers as the pen.
 */
@Path("proposals/{id}/consent")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentResource {

  private final Asker asker;
  private final Consenting consenting;
  private final Standings standings;

  @Inject
  ConsentResource(Asker asker, Consenting consenting, Standings standings) {
    this.asker = asker;
    this.consenting = consenting;
    this.standings = standings;
  }

  /** Why it differs. */
  public record Objection(@NotNull @Prose(min = 1, max = 2000) String because) {}

  /** How it stands. */
  @GET
  public ConsentView standing(@PathParam("id") UUID id) {
    return standings.of(asker, id);
  }

  /** Yes, it is the same. */
  @POST
  @Path("agreement")
  @Idempotent
  public Response agree(@PathParam("id") UUID id) {
    consenting.agree(asker, id);
    return Response.ok(standings.of(asker, id)).build();
  }

  /** No, it differs. */
  @POST
  @Path("objection")
  @Idempotent
  public Response object(@PathParam("id") UUID id, @Valid @NotNull Objection objection) {
    consenting.object(asker, id, objection.because());
    return Response.ok(standings.of(asker, id)).build();
  }
}
