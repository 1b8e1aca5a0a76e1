package org.groundswell.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalView;
import org.groundswell.proposal.reading.ProposalViews;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;

/** At which of the agency's stages a proposal stands. */
@Path("proposals/{id}/stage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StageResource {

  private final Asker asker;
  private final Staging staging;
  private final ProposalViews views;

  @Inject
  StageResource(Asker asker, Staging staging, ProposalViews views) {
    this.asker = asker;
    this.staging = staging;
    this.views = views;
  }

  /** Moves it; answers the proposal as it is then. */
  @PUT
  public Response move(
      @PathParam("id") UUID id, @Valid @NotNull StageMove move, @Context HttpHeaders headers) {
    staging.move(asker, id, move.stage(), version -> ETags.requireMatch(headers, version));
    ProposalView view = views.of(asker, id);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
