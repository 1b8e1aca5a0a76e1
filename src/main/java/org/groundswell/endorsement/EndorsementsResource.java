package org.groundswell.endorsement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalView.EndorsementView;
import org.groundswell.proposal.reading.ProposalViews;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** The managers' names behind a proposal. */
@Path("proposals/{id}/endorsements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EndorsementsResource {

  private final Asker asker;
  private final Endorsing endorsing;
  private final ProposalViews views;

  @Inject
  EndorsementsResource(Asker asker, Endorsing endorsing, ProposalViews views) {
    this.asker = asker;
    this.endorsing = endorsing;
    this.views = views;
  }

  /** Puts the asker's name behind it. */
  @POST
  @Idempotent
  public Response endorse(@PathParam("id") UUID id, @Valid EndorsementDraft draft) {
    endorsing.endorse(asker, id, draft == null ? null : draft.text());
    EndorsementView given =
        views.of(asker, id).endorsementsList().stream()
            .filter(it -> it.by().id().equals(asker.id()))
            .findFirst()
            .orElseThrow();
    return Response.status(Response.Status.CREATED).entity(given).build();
  }
}
