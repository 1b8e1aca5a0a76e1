package org.groundswell.triage.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.groundswell.triage.AnswerDraft;
import org.groundswell.web.ETags;

/** The answer to a proposal that waits in the collecting batch of its desk. */
@Path("proposals/{id}/prepared-answer")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreparedAnswerResource {

  private final Asker asker;
  private final Batches batches;
  private final Preparing preparing;

  @Inject
  PreparedAnswerResource(Asker asker, Batches batches, Preparing preparing) {
    this.asker = asker;
    this.batches = batches;
    this.preparing = preparing;
  }

  /** Puts it in; answers the batch as it is then. */
  @PUT
  public BatchView prepare(
      @PathParam("id") UUID id, @NotNull @Valid AnswerDraft answer, @Context HttpHeaders headers) {
    UUID batch =
        preparing.prepare(asker, id, answer, version -> ETags.requireMatch(headers, version));
    return batches.view(asker, batch);
  }

  /** Takes it out; its writer finds it again as a begun answer. */
  @DELETE
  public Response takeOut(@PathParam("id") UUID id) {
    preparing.takeOut(asker, id);
    return Response.noContent().build();
  }
}
