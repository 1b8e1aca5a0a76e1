package org.groundswell.metrics;

import java.util.List;

/**
 * What became of the ideas of a campaign.
 *
 * @param groups in the order of an idea's life; none when there are no ideas, or too few
 * @param suppressed there are ideas, but too few people behind them to say more
 */
public record CampaignFiguresView(List<Group> groups, boolean suppressed) {

  /**
   * States that are told together.
   *
   * @param families {@code waiting}, {@code review}, {@code moving}, {@code done}, {@code closed};
   *     more than one where each alone is too small
   * @param count to the nearest five
   */
  public record Group(List<String> families, int count) {}
}
