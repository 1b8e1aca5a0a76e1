package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.groundswell.proposal.reading.Campaigns;
import org.groundswell.rights.Asker;

/** The campaigns. */
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
}
