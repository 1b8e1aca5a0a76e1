package org.groundswell.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.groundswell.proposal.reading.DeskPages;
import org.groundswell.rights.Asker;

/** The queue of the desks that the asker answers. */
@Path("desk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {

  private final Asker asker;
  private final DeskQueue queue;

  @Inject
  DeskResource(Asker asker, DeskQueue queue) {
    this.asker = asker;
    this.queue = queue;
  }

  /** What waits, the oldest promise first. */
  @GET
  public DeskView queue(
      @QueryParam("unit") UUID unit,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    return queue.of(asker, unit, new DeskPages.Place(cursor, limit));
  }
}
