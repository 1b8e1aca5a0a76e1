package org.groundswell.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.SearchName;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.Staffing;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.PageMark;
import org.groundswell.web.Refusal;

/** People as the administrator keeps them: they come, change, move, leave and return. */
@Path("directory/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StaffResource {

  private final Asker asker;
  private final Staff staff;
  private final Staffing staffing;
  private final Directory directory;

  @Inject
  StaffResource(Asker asker, Staff staff, Staffing staffing, Directory directory) {
    this.asker = asker;
    this.staff = staff;
    this.staffing = staffing;
    this.directory = directory;
  }

  /** A page of the list. */
  public record Page(List<StaffRow> items, String next) {}

  /** Where somebody moves, or is lent to; the day is today when it is missing. */
  public record Move(@NotNull UUID unit, LocalDate from, LocalDate until) {}

  /** Since when somebody is gone. */
  public record Departure(@NotNull LocalDate on) {}

  /** People by the beginnings of their names, by name; of one unit; those who left, or not. */
  @GET
  public Page list(
      @QueryParam("q") @DefaultValue("") @Size(max = 100) String question,
      @QueryParam("unit") UUID unit,
      @QueryParam("gone") @DefaultValue("false") boolean gone,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    Rights.mayKeepDirectory(asker).orRefuse();
    Optional<PageMark> mark = PageMark.read(cursor);
    Staff.Wanted wanted =
        new Staff.Wanted(
            question,
            unit,
            gone,
            mark.map(it -> it.text(0)).orElse(null),
            mark.map(it -> it.id(1)).orElse(null));
    List<StaffRow> rows = staff.list(wanted, limit + 1);
    boolean more = rows.size() > limit;
    List<StaffRow> items = more ? rows.subList(0, limit) : rows;
    return new Page(items, more ? after(items.getLast()) : null);
  }

  private static String after(StaffRow last) {
    return PageMark.after(SearchName.of(last.person().name()).text(), last.person().id());
  }

  /** One person with their past. */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") UUID id) {
    Rights.mayKeepDirectory(asker).orRefuse();
    StaffView view = view(id);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }

  private StaffView view(UUID id) {
    return staff.find(id).orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_MEMBER));
  }

  /** Somebody new. */
  @POST
  @Idempotent
  public Response join(@Valid @NotNull PersonDraft draft) {
    Rights.mayKeepDirectory(asker).orRefuse();
    if (draft.unit() == null) {
      throw new InvalidInput("/unit", "must be given");
    }
    LocalDate from = Objects.requireNonNullElseGet(draft.from(), directory::today);
    UUID person = staffing.join(draft.staff(), from, cause());
    return Response.created(URI.create("directory/people/" + person)).entity(view(person)).build();
  }

  /** What is said of somebody, all of it. */
  @PUT
  @Path("{id}")
  public Response describe(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Valid @NotNull PersonDraft draft) {
    Rights.mayKeepDirectory(asker).orRefuse();
    ETags.requireMatch(headers, view(id).version());
    staffing.describe(id, draft.staff(), cause());
    return one(id);
  }

  /** Their home becomes another unit. */
  @POST
  @Idempotent
  @Path("{id}/moves")
  public Response move(@PathParam("id") UUID id, @Valid @NotNull Move move) {
    Rights.mayKeepDirectory(asker).orRefuse();
    staffing.move(id, move.unit(), from(move), cause());
    return Response.ok(view(id)).build();
  }

  /** They also work for another unit, for a while or without an end. */
  @POST
  @Idempotent
  @Path("{id}/memberships")
  public Response lend(@PathParam("id") UUID id, @Valid @NotNull Move move) {
    Rights.mayKeepDirectory(asker).orRefuse();
    staffing.lend(id, move.unit(), from(move), move.until(), cause());
    return Response.status(Response.Status.CREATED).entity(view(id)).build();
  }

  private LocalDate from(Move move) {
    return Objects.requireNonNullElseGet(move.from(), directory::today);
  }

  /** They leave. */
  @POST
  @Idempotent
  @Path("{id}/departure")
  public Response leave(@PathParam("id") UUID id, @Valid @NotNull Departure departure) {
    Rights.mayKeepDirectory(asker).orRefuse();
    staffing.leave(id, departure.on(), cause());
    return Response.ok(view(id)).build();
  }

  /** They are back. */
  @POST
  @Idempotent
  @Path("{id}/return")
  public Response comeBack(@PathParam("id") UUID id, @Valid @NotNull Move move) {
    Rights.mayKeepDirectory(asker).orRefuse();
    staffing.comeBack(id, move.unit(), from(move), cause());
    return Response.ok(view(id)).build();
  }

  private Cause cause() {
    return Cause.by(asker.id());
  }
}
