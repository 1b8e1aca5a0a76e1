package org.groundswell.privacy;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;

/** Erasing the names of people who have left, in two steps; for administrators. */
@Path("erasures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErasuresResource {

  private final Asker asker;
  private final Erasing erasing;
  private final Erasures erasures;

  @Inject
  ErasuresResource(Asker asker, Erasing erasing, Erasures erasures) {
    this.asker = asker;
    this.erasing = erasing;
    this.erasures = erasures;
  }

  /** The record of erasures. */
  public record Listing(List<ErasureRecord> items) {}

  /** Whose name. */
  public record ErasureDraft(@NotNull UUID person) {}

  /** What waits to be confirmed, and until when. */
  public record ErasureView(UUID id, Instant expiresAt) {}

  /** What was asked and done, the newest first; of whom it was done, ids and dates only. */
  @GET
  public Listing list() {
    Rights.mayAdminister(asker).orRefuse();
    return new Listing(erasures.all());
  }

  /** The first step. */
  @POST
  @Idempotent
  public Response ask(@Valid @NotNull ErasureDraft draft, @Context UriInfo uri) {
    Erasing.Asked asked = erasing.ask(asker, draft.person());
    return Response.created(uri.getAbsolutePathBuilder().path(asked.id().toString()).build())
        .entity(new ErasureView(asked.id(), asked.expiresAt()))
        .build();
  }

  /** The second: irreversible. */
  @POST
  @Idempotent
  @Path("{id}/confirmation")
  public Response confirm(@PathParam("id") UUID id) {
    erasing.confirm(asker, id);
    return Response.noContent().build();
  }
}
