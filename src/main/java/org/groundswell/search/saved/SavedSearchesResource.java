package org.groundswell.search.saved;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** The asker's own saved searches. */
@Path("saved-searches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SavedSearchesResource {

  private final Saving saving;
  private final Asker asker;

  @Inject
  SavedSearchesResource(Saving saving, Asker asker) {
    this.saving = saving;
    this.asker = asker;
  }

  /** All of them, the newest first. */
  @GET
  public SavedSearchList searches() {
    return new SavedSearchList(saving.of(asker.id()), Saving.MOST);
  }

  /** Keeps one more. */
  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(@NotNull @Valid SavedSearchDraft draft) {
    SavedSearch saved = saving.save(asker.id(), draft);
    return Response.status(Response.Status.CREATED).entity(saved).build();
  }

  /** Keeps one no more. */
  @DELETE
  @Path("{id}")
  public Response forget(@PathParam("id") UUID id) {
    saving.forget(asker.id(), id);
    return Response.noContent().build();
  }

  /** Tell me of new proposals. */
  @PUT
  @Path("{id}/notices")
  public Response tell(@PathParam("id") UUID id) {
    saving.notify(asker.id(), id, true);
    return Response.noContent().build();
  }

  /** Tell me no more. */
  @DELETE
  @Path("{id}/notices")
  public Response tellNoMore(@PathParam("id") UUID id) {
    saving.notify(asker.id(), id, false);
    return Response.noContent().build();
  }

  /**
   * Saved searches.
   *
   * @param most how many one person may have
   */
  public record SavedSearchList(List<SavedSearch> items, int most) {}
}
