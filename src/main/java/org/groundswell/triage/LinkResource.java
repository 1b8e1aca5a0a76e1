package org.groundswell.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalView;
import org.groundswell.proposal.reading.ProposalViews;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;

/** The link to the proposal that carries this one on. */
@Path("proposals/{id}/link")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LinkResource {

  private final Asker asker;
  private final HandingOver handingOver;
  private final ProposalViews views;

  @Inject
  LinkResource(Asker asker, HandingOver handingOver, ProposalViews views) {
    this.asker = asker;
    this.handingOver = handingOver;
    this.views = views;
  }

  /** Undoes it; answers the proposal as it is then. */
  @DELETE
  public Response unlink(@PathParam("id") UUID id) {
    handingOver.unlink(asker, id);
    ProposalView view = views.of(asker, id);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
