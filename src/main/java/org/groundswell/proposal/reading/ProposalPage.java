package org.groundswell.proposal.reading;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; null on the last
 * @param total how many there are on all pages
 */
public record ProposalPage(List<ProposalCard> items, String next, long total) {}
