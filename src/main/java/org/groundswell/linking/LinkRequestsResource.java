package org.groundswell.linking;

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
import org.groundswell.linking.LinkRequestView.LinkRequestList;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;

/** Questions to authors whether their proposal may be carried on by another, for facilitators. */
@Path("link-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LinkRequestsResource {

  private final Asker asker;
  private final Asking asking;
  private final Standings standings;

  @Inject
  LinkRequestsResource(Asker asker, Asking asking, Standings standings) {
    this.asker = asker;
    this.asking = asking;
    this.standings = standings;
  }

  /** The id of a question. */
  public record Asked(UUID id) {}

  /** Those that wait. */
  @GET
  public LinkRequestList waiting() {
    Rights.mayProposeLinks(asker).orRefuse();
    return standings.waiting(asker);
  }

  /** Asks. */
  @POST
  @Idempotent
  public Response ask(@Valid @NotNull LinkRequestDraft draft) {
    UUID id = asking.ask(asker, draft);
    return Response.status(Response.Status.CREATED).entity(new Asked(id)).build();
  }

  /** Asks no more. */
  @DELETE
  @Path("{id}")
  public Response takeBack(@PathParam("id") UUID id) {
    asking.takeBack(asker, id);
    return Response.noContent().build();
  }
}
