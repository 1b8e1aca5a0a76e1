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
import org.groundswell.moderation.ReportView.ReportList;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;

/** What people report: anybody may, facilitators look at it. */
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportsResource {

  private final Asker asker;
  private final Moderating moderating;
  private final Readings readings;

  @Inject
  ReportsResource(Asker asker, Moderating moderating, Readings readings) {
    this.asker = asker;
    this.moderating = moderating;
    this.readings = readings;
  }

  /** What waits. */
  @GET
  public ReportList queue() {
    Rights.mayModerate(asker).orRefuse();
    return readings.queue(asker);
  }

  /** Reports something. */
  @POST
  @Idempotent
  public Response report(@Valid @NotNull ReportDraft draft) {
    moderating.report(asker, draft);
    return Response.noContent().build();
  }

  /** Nothing is wrong with what this report is about. */
  @POST
  @Path("{id}/dismissal")
  @Idempotent
  public Response dismiss(@PathParam("id") UUID id) {
    moderating.dismiss(asker, id);
    return Response.noContent().build();
  }
}
