package org.groundswell.stage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** What the agency calls the steps of a proposal's life. */
@Path("stages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StagesResource {

  private final Asker asker;
  private final Stages stages;
  private final Publishing publishing;

  @Inject
  StagesResource(Asker asker, Stages stages, Publishing publishing) {
    this.asker = asker;
    this.stages = stages;
    this.publishing = publishing;
  }

  /** The version in force. */
  @GET
  public Response current() {
    return answer(Response.ok());
  }

  /** Publishes another version; {@code If-Match} names the one that it replaces. */
  @POST
  @Idempotent
  public Response publish(@Valid @NotNull StagesDraft draft, @Context HttpHeaders headers) {
    publishing.publish(asker, draft, version -> ETags.requireMatch(headers, version));
    return answer(Response.status(Response.Status.CREATED));
  }

  private Response answer(Response.ResponseBuilder response) {
    StagesView view = StagesView.of(stages.scheme());
    return response.entity(view).tag(ETags.of(view.version())).build();
  }
}
