package org.groundswell.triage;

import java.util.List;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.reading.DeskPages;
import org.groundswell.proposal.reading.ProposalCard;

/**
 * A page of the queue.
 *
 * @param units every desk the asker answers
 * @param counts of all pages; due soon is until the end of the next working day
 * @param next the cursor of the next page; null on the last
 */
public record DeskView(
    List<UnitRef> units, List<ProposalCard> items, DeskPages.Counts counts, String next) {}
