package org.groundswell.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** The working-day calendars; for administrators. */
@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarsResource {

  private final Asker asker;
  private final KeepingCalendars keeping;
  private final Calendars calendars;
  private final Directory directory;

  @Inject
  CalendarsResource(
      Asker asker, KeepingCalendars keeping, Calendars calendars, Directory directory) {
    this.asker = asker;
    this.keeping = keeping;
    this.calendars = calendars;
    this.directory = directory;
  }

  /** The whole list. */
  public record CalendarList(List<CalendarView> items) {}

  /** Every calendar, by name. */
  @GET
  public CalendarList all() {
    Rights.mayAdminister(asker).orRefuse();
    return new CalendarList(keeping.all());
  }

  /** One more calendar. */
  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(@Valid @NotNull CalendarDraft draft, @Context UriInfo uri) {
    Rights.mayAdminister(asker).orRefuse();
    CalendarView view = keeping.one(keeping.add(asker.id(), draft));
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .entity(view)
        .tag(ETags.of(view.version()))
        .build();
  }

  /** One calendar. */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") UUID id) {
    Rights.mayAdminister(asker).orRefuse();
    return whole(id);
  }

  /** Changes it, for whatever is sent from now on. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("id") UUID id, @Valid @NotNull CalendarDraft draft, @Context HttpHeaders headers) {
    Rights.mayAdminister(asker).orRefuse();
    keeping.change(asker.id(), id, draft, version -> ETags.requireMatch(headers, version));
    return whole(id);
  }

  /** Removes one that nobody works by. */
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Rights.mayAdminister(asker).orRefuse();
    keeping.remove(asker.id(), id, version -> ETags.requireMatch(headers, version));
  }

  /** What a calendar would mean; nothing is kept. */
  @POST
  @Idempotent
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response preview(@Valid @NotNull Preview.Asked asked) {
    Rights.mayAdminister(asker).orRefuse();
    PromiseTerms terms =
        asked.terms() == null ? calendars.termsOfTheAgency() : asked.terms().terms("/terms");
    LocalDate today = directory.today();
    return Response.ok(Preview.of(asked.calendar().calendar(today), terms, today)).build();
  }

  /** The holidays of an iCalendar file; nothing is kept. */
  @POST
  @Idempotent
  @Path("holiday-file")
  @Consumes("text/calendar")
  public Response holidays(@NotNull String file) {
    Rights.mayAdminister(asker).orRefuse();
    return Response.ok(HolidayFile.read(file)).build();
  }

  private Response whole(UUID id) {
    CalendarView view = keeping.one(id);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
