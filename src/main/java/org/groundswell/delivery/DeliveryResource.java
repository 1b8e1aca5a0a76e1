package org.groundswell.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** The work on one proposal after its endorsement. */
@Path("proposals/{id}/delivery")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeliveryResource {

  private final Delivering delivering;
  private final DeliveryPages pages;
  private final Asker asker;

  @Inject
  DeliveryResource(Delivering delivering, DeliveryPages pages, Asker asker) {
    this.delivering = delivering;
    this.pages = pages;
    this.asker = asker;
  }

  /** The plan, how far it has come, and what came of it. */
  @GET
  public Response delivery(@PathParam("id") UUID id) {
    return page(id);
  }

  /** Sets the whole plan; the first with a step starts the work. */
  @PUT
  public Response plan(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid PlanDraft draft) {
    delivering.plan(asker, id, draft, version -> ETags.requireMatch(headers, version));
    return page(id);
  }

  /** Codes how far the work has come; 4 and 5 complete it, 9 stops it for good. */
  @POST
  @Idempotent
  @Path("completion")
  public Response code(
      @PathParam("id") UUID id,
      @Context HttpHeaders headers,
      @NotNull @Valid CompletionDraft draft) {
    delivering.code(asker, id, draft, version -> ETags.requireMatch(headers, version));
    return page(id);
  }

  private Response page(UUID id) {
    DeliveryView view = pages.of(asker, id);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
