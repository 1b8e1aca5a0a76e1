package org.groundswell.linking;

import java.util.List;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalCard;

/**
 * Two proposals that may be the same, to be judged by a person.
 *
 * @param shared telling words that both have
 * @param meaning whether it was also compared what both mean, and not only their words
 * @param linkable those of the two that another can carry on, because they lie at a desk
 */
public record LikenessView(
    ProposalCard first,
    ProposalCard second,
    List<String> shared,
    boolean meaning,
    List<UUID> linkable) {

  /**
   * Some of the pairs.
   *
   * @param unseen how many proposals have not been compared with the others yet
   * @param next where the list goes on; missing at its end
   */
  public record LikenessPage(List<LikenessView> items, long unseen, String next) {}
}
