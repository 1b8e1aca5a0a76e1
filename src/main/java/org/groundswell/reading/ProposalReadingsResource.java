package org.groundswell.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.reading.PanelView.WordsView;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** Who was asked to read a proposal, and what they think. */
@Path("proposals/{id}/readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalReadingsResource {

  private final Asker asker;
  private final Inviting inviting;
  private final Panels panels;

  @Inject
  ProposalReadingsResource(Asker asker, Inviting inviting, Panels panels) {
    this.asker = asker;
    this.inviting = inviting;
    this.panels = panels;
  }

  /** For its desk and for facilitators. */
  @GET
  public PanelView panel(@PathParam("id") UUID id) {
    return panels.forDesk(asker, id);
  }

  /** Asks people to read it. */
  @POST
  @Idempotent
  public Response invite(@PathParam("id") UUID id, @Valid @NotNull InvitationDraft draft) {
    inviting.invite(asker, id, draft);
    return Response.status(Response.Status.CREATED).entity(panels.forDesk(asker, id)).build();
  }

  /** Asks one of them no more. */
  @DELETE
  @Path("{reading}")
  public Response uninvite(@PathParam("id") UUID id, @PathParam("reading") UUID reading) {
    inviting.uninvite(asker, id, reading);
    return Response.noContent().build();
  }

  /** What readers wrote for the authors. */
  @GET
  @Path("words")
  public WordsView words(@PathParam("id") UUID id) {
    return panels.words(asker, id);
  }
}
