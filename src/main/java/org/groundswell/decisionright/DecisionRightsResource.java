package org.groundswell.decisionright;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** The catalogue of decision rights: everybody reads it, managers and administrators keep it. */
@Path("decision-rights")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionRightsResource {

  private final Asker asker;
  private final Catalogue catalogue;
  private final Keeping keeping;

  @Inject
  DecisionRightsResource(Asker asker, Catalogue catalogue, Keeping keeping) {
    this.asker = asker;
    this.catalogue = catalogue;
    this.keeping = keeping;
  }

  /** Every entry that has not ended. */
  @GET
  public Entries all() {
    return new Entries(catalogue.current());
  }

  /**
   * What holds for an idea, and what its author may choose.
   *
   * @param unit the asker's own when missing
   * @param themes what the idea is about
   * @param practice the proposal whose idea is taken over
   */
  @GET
  @Path("applying")
  public Holding applying(
      @QueryParam("unit") UUID unit,
      @QueryParam("theme") List<UUID> themes,
      @QueryParam("practice") UUID practice) {
    return catalogue
        .applying(unit == null ? asker.unit() : unit, Set.copyOf(themes), practice)
        .map(entry -> new Holding(entry, List.copyOf(entry.choices())))
        .orElse(new Holding(null, List.of(DecisionRight.GO, DecisionRight.TRY, DecisionRight.ASK)));
  }

  /** Says something where the catalogue is silent. */
  @POST
  @Idempotent
  public Response write(@NotNull @Valid RightDraft draft) {
    RightEntry entry = keeping.write(asker, draft);
    return Response.status(Response.Status.CREATED)
        .entity(entry)
        .tag(ETags.of(entry.version()))
        .build();
  }

  /** Every version of one entry, the newest first. */
  @GET
  @Path("{id}/versions")
  public Entries versions(@PathParam("id") UUID id) {
    return new Entries(catalogue.versions(id));
  }

  /** Says something else from now on. */
  @PUT
  @Path("{id}")
  public Response rewrite(
      @PathParam("id") UUID id, @NotNull @Valid RightDraft draft, @Context HttpHeaders headers) {
    return one(keeping.rewrite(asker, id, draft, version -> ETags.requireMatch(headers, version)));
  }

  /** Says nothing any more. */
  @PUT
  @Path("{id}/ending")
  public Response end(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return one(keeping.end(asker, id, version -> ETags.requireMatch(headers, version)));
  }

  private static Response one(RightEntry entry) {
    return Response.ok(entry).tag(ETags.of(entry.version())).build();
  }

  /** Entries of the catalogue. */
  public record Entries(List<RightEntry> items) {}

  /**
   * What holds.
   *
   * @param entry missing where the catalogue is silent
   * @param choices what an author may choose
   */
  public record Holding(RightEntry entry, List<DecisionRight> choices) {}
}
