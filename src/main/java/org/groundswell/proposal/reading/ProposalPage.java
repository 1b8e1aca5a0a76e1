package org.groundswell.proposal.reading;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; null on the last
 * @param total how many there are on all pages; counting stops at a thousand
 * @param counted whether the total is all there are; false when there are more
 */
public record ProposalPage(List<ProposalCard> items, String next, int total, boolean counted) {}
