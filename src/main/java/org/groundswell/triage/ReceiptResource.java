package org.groundswell.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
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
import org.groundswell.web.Idempotent;

/** The receipt of the desk that a proposal was redirected to. */
@Path("proposals/{id}/receipt")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptResource {

  private final Asker asker;
  private final HandingOver handingOver;
  private final ProposalViews views;

  @Inject
  ReceiptResource(Asker asker, HandingOver handingOver, ProposalViews views) {
    this.asker = asker;
    this.handingOver = handingOver;
    this.views = views;
  }

  /** Takes it on; answers the proposal as it is then. */
  @POST
  @Idempotent
  public Response receive(@PathParam("id") UUID id) {
    handingOver.receive(asker, id);
    ProposalView view = views.of(asker, id);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
