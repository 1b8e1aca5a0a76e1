package org.groundswell.provisioning;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.Reorganising;
import org.groundswell.directory.change.SplitPart;
import org.groundswell.directory.change.UnitDraft;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Refusal;

/** Units as the administrator keeps them, each change an operation of its own with its undoing. */
@Path("directory/units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitsKeptResource {

  private final Asker asker;
  private final UnitDetails units;
  private final Reorganising reorganising;
  private final Directory directory;

  @Inject
  UnitsKeptResource(
      Asker asker, UnitDetails units, Reorganising reorganising, Directory directory) {
    this.asker = asker;
    this.units = units;
    this.reorganising = reorganising;
    this.directory = directory;
  }

  /** A new unit. */
  public record Founding(
      @NotNull @PlainLine(min = 1, max = 150) String name,
      @PlainLine(max = 80) String code,
      @NotNull UUID parent) {}

  /** Another name. */
  public record Naming(@NotNull @PlainLine(min = 1, max = 150) String name) {}

  /** What other systems call it; nothing when missing. */
  public record Coding(@PlainLine(min = 1, max = 80) String code) {}

  /** Another unit: the one above, or the one that takes this one in. */
  public record Target(@NotNull UUID unit) {}

  /** The parts that are split off. */
  public record Split(@Valid @NotNull @Size(min = 1, max = 20) List<PartDraft> parts) {}

  /** A part that is split off. */
  public record PartDraft(
      @NotNull @PlainLine(min = 1, max = 150) String name,
      @PlainLine(max = 80) String code,
      UUID manager,
      @Size(max = 5000) Set<UUID> people,
      @Size(max = 500) Set<UUID> units,
      boolean takesWork) {

    SplitPart part() {
      return new SplitPart(name.strip(), code, manager, people, units, takesWork);
    }
  }

  /** The unit that was changed: load it again to see how it is now. */
  public record Changed(UUID id) {}

  /** One unit as it is, or as it was on a day. */
  @GET
  @Path("{id}")
  public UnitDetail one(@PathParam("id") UUID id, @QueryParam("on") String on) {
    Rights.mayKeepDirectory(asker).orRefuse();
    return units
        .find(id, Day.read("on", on, directory::today))
        .orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_UNIT));
  }

  /** A new unit below another one. */
  @POST
  @Idempotent
  public Response found(@Valid @NotNull Founding draft) {
    Rights.mayKeepDirectory(asker).orRefuse();
    UUID unit =
        reorganising.found(
            new UnitDraft(draft.name().strip(), draft.code(), draft.parent()), cause());
    return Response.created(URI.create("directory/units/" + unit))
        .entity(new Changed(unit))
        .build();
  }

  /** Another name from today. */
  @POST
  @Idempotent
  @Path("{id}/names")
  public Response rename(@PathParam("id") UUID id, @Valid @NotNull Naming naming) {
    return change(id, cause -> reorganising.rename(id, naming.name().strip(), cause));
  }

  /** What other systems call it. */
  @POST
  @Idempotent
  @Path("{id}/code")
  public Response recode(@PathParam("id") UUID id, @Valid @NotNull Coding coding) {
    return change(id, cause -> reorganising.recode(id, coding.code(), cause));
  }

  /** Below another unit from today. */
  @POST
  @Idempotent
  @Path("{id}/moves")
  public Response move(@PathParam("id") UUID id, @Valid @NotNull Target target) {
    return change(id, cause -> reorganising.move(id, target.unit(), cause));
  }

  /** Becomes part of another unit and is closed. */
  @POST
  @Idempotent
  @Path("{id}/merger")
  public Response merge(@PathParam("id") UUID id, @Valid @NotNull Target target) {
    return change(id, cause -> reorganising.merge(id, target.unit(), cause));
  }

  /** Parts become units beside it. */
  @POST
  @Idempotent
  @Path("{id}/split")
  public Response split(@PathParam("id") UUID id, @Valid @NotNull Split split) {
    return change(
        id,
        cause ->
            reorganising.split(id, split.parts().stream().map(PartDraft::part).toList(), cause));
  }

  /** An empty unit is closed. */
  @POST
  @Idempotent
  @Path("{id}/closing")
  public Response close(@PathParam("id") UUID id) {
    return change(id, cause -> reorganising.close(id, cause));
  }

  /** A change of this unit is undone, as far as what it moved is still where it put it. */
  @POST
  @Idempotent
  @Path("{id}/changes/{change}/undoing")
  public Response undo(@PathParam("id") UUID id, @PathParam("change") UUID change) {
    return change(id, cause -> reorganising.undo(change, cause));
  }

  private Response change(UUID unit, Consumer<Cause> change) {
    Rights.mayKeepDirectory(asker).orRefuse();
    change.accept(cause());
    return Response.ok(new Changed(unit)).build();
  }

  private Cause cause() {
    return Cause.by(asker.id());
  }
}
