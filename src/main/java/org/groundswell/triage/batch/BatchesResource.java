package org.groundswell.triage.batch;

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
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** Many answers at once, at the desks that the asker answers. */
@Path("desk/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BatchesResource {

  private final Asker asker;
  private final Batches batches;
  private final Preparing preparing;
  private final Publishing publishing;

  @Inject
  BatchesResource(Asker asker, Batches batches, Preparing preparing, Publishing publishing) {
    this.asker = asker;
    this.batches = batches;
    this.preparing = preparing;
    this.publishing = publishing;
  }

  /**
   * Batches.
   *
   * @param most how many answers one batch holds at most
   */
  public record BatchList(List<BatchView> items, int most) {}

  /** Those that wait, then those that were published lately. */
  @GET
  public BatchList batches() {
    return new BatchList(batches.of(asker), NewBatch.MOST);
  }

  /** Prepares answers to like cases; nobody but the desk knows of them before the publication. */
  @POST
  @Idempotent
  public Response prepare(@NotNull @Valid NewBatch wanted) {
    UUID id = preparing.prepareAll(asker, wanted);
    return Response.status(Response.Status.CREATED).entity(batches.view(asker, id)).build();
  }

  /** One of them, with what became of each answer. */
  @GET
  @Path("{id}")
  public BatchView batch(@PathParam("id") UUID id) {
    return batches.view(asker, id);
  }

  /** Publishes it, or goes on where a publication was interrupted. */
  @POST
  @Idempotent
  @Path("{id}/publication")
  public Response publish(@PathParam("id") UUID id) {
    publishing.publish(asker, id);
    return Response.ok(batches.view(asker, id)).build();
  }
}
