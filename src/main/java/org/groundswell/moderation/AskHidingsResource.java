package org.groundswell.moderation;

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
import java.util.UUID;
import org.groundswell.moderation.HidingView.HidingList;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** What was hidden of a question, or of what was said to it, for those whose words they are. */
@Path("asks/{id}/hidings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AskHidingsResource {

  private final Asker asker;
  private final Moderating moderating;
  private final Readings readings;

  @Inject
  AskHidingsResource(Asker asker, Moderating moderating, Readings readings) {
    this.asker = asker;
    this.moderating = moderating;
    this.readings = readings;
  }

  /** Those of one's own; facilitators see all. */
  @GET
  public HidingList hidings(@PathParam("id") UUID id) {
    return readings.ofAsk(asker, id);
  }

  /** Appeals, once. */
  @POST
  @Path("{hiding}/appeal")
  @Idempotent
  public Response appeal(
      @PathParam("hiding") UUID hiding, @Valid @NotNull OwnHidingsResource.Appeal appeal) {
    moderating.appeal(asker, hiding, appeal.words());
    return Response.noContent().build();
  }
}
