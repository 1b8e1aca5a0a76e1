package org.groundswell.journal;

import java.util.List;

/**
 * The next entries for a follower.
 *
 * @param entries those it follows, oldest first; may be empty when only others were passed
 * @param upTo the number of the last entry that was read, followed or not: the position afterwards
 */
public record Batch(List<Entry> entries, long upTo) {}
