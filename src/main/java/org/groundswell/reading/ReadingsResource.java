package org.groundswell.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.reading.ReadingView.ReadingList;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;

/** What somebody was asked to read, without whose it is. */
@Path("readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReadingsResource {

  private final Asker asker;
  private final ReadingDesk desk;
  private final Storing storing;
  private final Inviting inviting;

  @Inject
  ReadingsResource(Asker asker, ReadingDesk desk, Storing storing, Inviting inviting) {
    this.asker = asker;
    this.desk = desk;
    this.storing = storing;
    this.inviting = inviting;
  }

  /** What waits to be read, and what may still be changed. */
  @GET
  public ReadingList list() {
    return desk.list(asker);
  }

  /** One proposal, masked until one's own reading is stored. */
  @GET
  @Path("{proposal}")
  public Response read(@PathParam("proposal") UUID proposal) {
    return answer(proposal);
  }

  /** Stores one's own reading; {@code If-Match} names the one that it replaces. */
  @PUT
  @Path("{proposal}/rating")
  public Response store(
      @PathParam("proposal") UUID proposal,
      @Valid @NotNull RatingDraft draft,
      @Context HttpHeaders headers) {
    storing.store(asker, proposal, draft, version -> ETags.requireMatch(headers, version));
    return answer(proposal);
  }

  /** Says that one does not read it. */
  @DELETE
  @Path("{proposal}")
  public Response decline(@PathParam("proposal") UUID proposal) {
    inviting.decline(asker, proposal);
    return Response.noContent().build();
  }

  private Response answer(UUID proposal) {
    ReadingView view = desk.of(asker, proposal);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
