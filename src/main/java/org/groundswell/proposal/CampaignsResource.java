package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.groundswell.proposal.reading.Campaigns;
import org.groundswell.proposal.reading.Campaigns.CampaignPage;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;

/** The campaigns, as everybody reads them. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

  private final Asker asker;
  private final Campaigns campaigns;

  @Inject
  CampaignsResource(Asker asker, Campaigns campaigns) {
    this.asker = asker;
    this.campaigns = campaigns;
  }

  /** The whole list. */
  public record Items(List<Campaigns.CampaignView> items) {}

  /** Every campaign, the newest first. */
  @GET
  public Items all() {
    return new Items(campaigns.all(asker));
  }

  /** One campaign: its question, who reads, what it asks besides, what was done. */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") UUID id) {
    CampaignPage page = campaigns.one(asker, id);
    return Response.ok(page).tag(ETags.of(page.campaign().version())).build();
  }
}
