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
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;

/** What is out of sight, for facilitators. */
@Path("hidings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HidingsResource {

  private final Asker asker;
  private final Moderating moderating;
  private final Readings readings;

  @Inject
  HidingsResource(Asker asker, Moderating moderating, Readings readings) {
    this.asker = asker;
    this.moderating = moderating;
    this.readings = readings;
  }

  /** The id of a hiding. */
  public record Hidden(UUID id) {}

  /** What is hidden now, appeals that wait first. */
  @GET
  public HidingList inForce() {
    Rights.mayModerate(asker).orRefuse();
    return readings.inForce(asker);
  }

  /** Takes something out of sight. */
  @POST
  @Idempotent
  public Response hide(@Valid @NotNull HidingDraft draft) {
    UUID id = moderating.hide(asker, draft);
    return Response.status(Response.Status.CREATED).entity(new Hidden(id)).build();
  }

  /** Decides its author's appeal. */
  @POST
  @Path("{id}/decision")
  @Idempotent
  public Response decide(@PathParam("id") UUID id, @Valid @NotNull DecisionDraft draft) {
    moderating.decide(asker, id, draft);
    return Response.noContent().build();
  }

  /** Puts it in sight again. */
  @POST
  @Path("{id}/restoration")
  @Idempotent
  public Response restore(@PathParam("id") UUID id) {
    moderating.restore(asker, id);
    return Response.noContent().build();
  }
}
