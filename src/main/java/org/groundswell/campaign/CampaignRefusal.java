package org.groundswell.campaign;

import org.groundswell.web.Reason;

/** Why a campaign stays as it is. */
public enum CampaignRefusal implements Reason {
  NO_SUCH_CAMPAIGN(404, "There is no such campaign"),
  CAMPAIGN_FROM_ELSEWHERE(409, "This campaign comes from another system"),
  CAMPAIGN_OUTCOME_TOLD(409, "What was done has been told: the dates stay"),
  CAMPAIGN_STILL_OPEN(409, "The campaign is not over yet");

  private final int status;
  private final String title;

  CampaignRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
