package org.groundswell.shielding;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;

/** Requests to know who wrote a proposal, for facilitators and auditors. */
@Path("openings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpeningsResource {

  private final Asker asker;
  private final Opening opening;
  private final Openings openings;

  @Inject
  OpeningsResource(Asker asker, Opening opening, Openings openings) {
    this.asker = asker;
    this.opening = opening;
    this.openings = openings;
  }

  /** All of them. */
  public record Listing(List<OpeningView> items) {}

  /** Those that were asked, the newest first. */
  @GET
  public Listing list() {
    Rights.mayOpenAuthors(asker).orRefuse();
    return new Listing(openings.all(asker));
  }

  /** Asks to know an author. */
  @POST
  @Idempotent
  public Response ask(@Valid @NotNull OpeningDraft draft, @Context UriInfo uri) {
    UUID id = opening.ask(asker, draft);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(openings.one(asker, id))
        .build();
  }

  /** One of them; with the author, for the two who may know. */
  @GET
  @Path("{id}")
  public OpeningView one(@PathParam("id") UUID id) {
    Rights.mayOpenAuthors(asker).orRefuse();
    return openings.one(asker, id);
  }

  /** The second person agrees. The author is not in this answer, which is kept for repeats. */
  @POST
  @Idempotent
  @Path("{id}/agreement")
  public Response agree(@PathParam("id") UUID id) {
    opening.agree(asker, id);
    return Response.noContent().build();
  }

  /** The second person refuses, or the first takes it back. */
  @POST
  @Idempotent
  @Path("{id}/refusal")
  public Response refuse(@PathParam("id") UUID id) {
    opening.refuse(asker, id);
    return Response.noContent().build();
  }
}
