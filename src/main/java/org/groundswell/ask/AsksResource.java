package org.groundswell.ask;

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
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** What managers ask their unit. */
@Path("asks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AsksResource {

  private final Asker asker;
  private final Asked asked;
  private final Asking asking;

  @Inject
  AsksResource(Asker asker, Asked asked, Asking asking) {
    this.asker = asker;
    this.asked = asked;
    this.asking = asking;
  }

  /** What concerns the caller, the newest first. */
  @GET
  public AskView.Items all() {
    return new AskView.Items(asked.of(asker));
  }

  /** Puts a question to a unit that the caller runs. */
  @POST
  @Idempotent
  public Response ask(@NotNull @Valid AskDraft draft) {
    UUID id = asking.ask(asker, draft);
    return whole(Response.status(Response.Status.CREATED), id);
  }

  /** One question, with the answers for whoever reads them. */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") UUID id) {
    return whole(Response.ok(), id);
  }

  /** Answers it. */
  @POST
  @Idempotent
  @Path("{id}/answers")
  public Response answer(@PathParam("id") UUID id, @NotNull @Valid SaidDraft said) {
    asking.answer(asker, id, said.text());
    return whole(Response.status(Response.Status.CREATED), id);
  }

  /** Takes the caller's own answer back. */
  @DELETE
  @Path("{id}/answers/mine")
  public void takeBack(@PathParam("id") UUID id) {
    asking.takeBack(asker, id);
  }

  /** Closes it before its last day is over. */
  @PUT
  @Path("{id}/ending")
  public Response close(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    asking.close(asker, id, version -> ETags.requireMatch(headers, version));
    return whole(Response.ok(), id);
  }

  /** Says what was done with the answers. */
  @PUT
  @Path("{id}/outcome")
  public Response conclude(
      @PathParam("id") UUID id, @NotNull @Valid DoneDraft done, @Context HttpHeaders headers) {
    asking.conclude(asker, id, done.text(), version -> ETags.requireMatch(headers, version));
    return whole(Response.ok(), id);
  }

  private Response whole(Response.ResponseBuilder response, UUID id) {
    AskView view = asked.one(asker, id);
    return response.entity(view).tag(ETags.of(view.version())).build();
  }
}
