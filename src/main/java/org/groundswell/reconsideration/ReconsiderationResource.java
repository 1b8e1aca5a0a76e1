package org.groundswell.reconsideration;

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
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;
import org.groundswell.web.Prose;

/** Somebody else looks at a decline again, once. */
@Path("proposals/{id}/reconsideration")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReconsiderationResource {

  private final Asker asker;
  private final Reconsidering reconsidering;
  private final ReconsiderationViews views;

  @Inject
  ReconsiderationResource(Asker asker, Reconsidering reconsidering, ReconsiderationViews views) {
    this.asker = asker;
    this.reconsidering = reconsidering;
    this.views = views;
  }

  /** Why somebody else should look. */
  public record Wish(@NotNull @Prose(min = 20, max = 2000) String reason) {}

  /** How it stands, for everybody who sees the proposal. */
  @GET
  public ReconsiderationView reconsideration(@PathParam("id") UUID id) {
    return views.of(asker, id);
  }

  /** Asks for it. */
  @POST
  @Idempotent
  public Response ask(@PathParam("id") UUID id, @Valid @NotNull Wish wish) {
    reconsidering.ask(asker, id, wish.reason());
    return Response.status(Response.Status.CREATED).entity(views.of(asker, id)).build();
  }

  /** Decides it. */
  @POST
  @Path("decision")
  @Idempotent
  public Response decide(@PathParam("id") UUID id, @Valid @NotNull DecisionDraft draft) {
    reconsidering.decide(asker, id, draft);
    return Response.ok(views.of(asker, id)).build();
  }
}
