package org.groundswell.metrics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.groundswell.campaign.Campaigns;

/** What became of the ideas of a campaign, for everybody. */
@Path("campaigns/{id}/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignFiguresResource {

  private final Campaigns campaigns;
  private final CampaignFigures figures;

  @Inject
  CampaignFiguresResource(Campaigns campaigns, CampaignFigures figures) {
    this.campaigns = campaigns;
    this.figures = figures;
  }

  /** Counts by where the ideas stand, under the rule of ten. */
  @GET
  public CampaignFiguresView figures(@PathParam("id") UUID id) {
    return figures.of(campaigns.one(id).id());
  }
}
