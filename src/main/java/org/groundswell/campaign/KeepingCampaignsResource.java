package org.groundswell.campaign;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** What facilitators do with campaigns. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeepingCampaignsResource {

  private final Asker asker;
  private final KeepingCampaigns keeping;
  private final Campaigns campaigns;
  private final Capacity capacity;

  @Inject
  KeepingCampaignsResource(
      Asker asker, KeepingCampaigns keeping, Campaigns campaigns, Capacity capacity) {
    this.asker = asker;
    this.keeping = keeping;
    this.campaigns = campaigns;
    this.capacity = capacity;
  }

  /** Begins one. */
  @POST
  @Idempotent
  public Response begin(@NotNull @Valid CampaignDraft draft) {
    UUID id = keeping.begin(asker, draft);
    return whole(Response.status(Response.Status.CREATED), id);
  }

  /** Says whether the reviewers' hours are enough; keeps nothing, refuses nothing. */
  @POST
  @Idempotent
  @Path("capacity")
  public Response capacity(@NotNull @Valid CapacityQuery query) {
    Rights.mayKeepCampaigns(asker).orRefuse();
    return Response.ok(capacity.check(query)).build();
  }

  /** Everything that is kept of it, for the form: questions asked no more and hours, too. */
  @GET
  @Path("{id}/keeping")
  public Response kept(@PathParam("id") UUID id) {
    Rights.mayKeepCampaigns(asker).orRefuse();
    return whole(Response.ok(), id);
  }

  /** Keeps it otherwise. */
  @PUT
  @Path("{id}")
  public Response change(
      @PathParam("id") UUID id, @NotNull @Valid CampaignDraft draft, @Context HttpHeaders headers) {
    keeping.change(asker, id, draft, version -> ETags.requireMatch(headers, version));
    return whole(Response.ok(), id);
  }

  /** Says what was done. */
  @PUT
  @Path("{id}/outcome")
  public Response conclude(
      @PathParam("id") UUID id, @NotNull @Valid OutcomeDraft draft, @Context HttpHeaders headers) {
    keeping.conclude(asker, id, draft, version -> ETags.requireMatch(headers, version));
    return whole(Response.ok(), id);
  }

  private Response whole(Response.ResponseBuilder response, UUID id) {
    Campaign campaign = campaigns.one(id);
    return response.entity(campaign).tag(ETags.of(campaign.version())).build();
  }
}
