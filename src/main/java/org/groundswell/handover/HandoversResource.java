package org.groundswell.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** What people left behind, for the managers of their units and for administrators. */
@Path("hand-overs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandoversResource {

  private final Asker asker;
  private final HandingOver handingOver;

  @Inject
  HandoversResource(Asker asker, HandingOver handingOver) {
    this.asker = asker;
    this.handingOver = handingOver;
  }

  /** Hand-overs, the newest first. */
  public record HandoverList(List<HandoverView> items) {}

  /** Which proposals go to whom. */
  public record Passing(@NotNull UUID to, @NotNull @Size(min = 1, max = 500) Set<UUID> things) {}

  /** Those that are open and the asker's to see to; nobody else has any. */
  @GET
  public HandoverList open() {
    handingOver.closeFinished();
    return new HandoverList(handingOver.openTo(asker));
  }

  /** What one person left behind. */
  @GET
  @Path("{person}")
  public HandoverView one(@PathParam("person") UUID person) {
    return handingOver.of(person, asker);
  }

  /** Some of it goes to somebody. */
  @POST
  @Idempotent
  @Path("{person}/passings")
  public Response pass(@PathParam("person") UUID person, @Valid @NotNull Passing passing) {
    handingOver.handOver(person, passing.things(), passing.to(), asker);
    return Response.noContent().build();
  }
}
