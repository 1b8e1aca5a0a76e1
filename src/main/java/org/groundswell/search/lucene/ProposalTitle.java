package org.groundswell.search.lucene;

import java.util.List;
import java.util.UUID;
import org.groundswell.search.lucene.SearchResult.Part;

/**
 * A proposal by its title.
 *
 * @param title in pieces, of which some are what was typed
 */
public record ProposalTitle(UUID id, List<Part> title) {}
