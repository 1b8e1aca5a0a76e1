/**
 * Finds proposals: by words, by likeness to what somebody is writing, and while somebody types.
 *
 * <p>{@code search.lucene} is the index itself, {@code search.language} tells what language a text
 * is in, {@code search.saved} keeps people's searches; this package feeds the index and answers
 * HTTP, as JSON and as feeds. Search only searches: what a page shows of a hit is read from the
 * tables, where the rights are asked again.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The index follows the journal; its position is part of its commit, so the two cannot
 *       disagree, whenever the process dies.
 *   <li>What goes into the index is what the tables say when an entry is followed: following twice
 *       changes nothing, and a rebuild gives the same index.
 *   <li>An index that is missing, damaged, of an older version or of another database is rebuilt
 *       from the tables without being asked, beside the one that serves and while entries are
 *       followed.
 *   <li>A question never waits for a sentence model longer than it may; words alone always do.
 *   <li>Drafts are not searched.
 * </ul>
 *
 * <p>Start reading at {@code SearchIndex}, then {@code MeaningFollower} and {@code Meanings}.
 *
 * @see <a href="../../../../../../docs/adr/0015-search-index-follower.md">ADR: search index</a>
 * @see <a href="../../../../../../docs/adr/0095-a-new-index-beside-the-old-one.md">ADR:
 *     rebuilding</a>
 * @see <a href="../../../../../../docs/adr/0086-meaning-lives-in-the-index.md">ADR: meaning</a>
 */
@Feature(
    uses = {
      "web",
      "storage",
      "journal",
      "directory",
      "rights",
      "pipeline",
      "proposal",
      "theme",
      "notification",
      "signin"
    })
package org.groundswell.search;

import org.groundswell.Feature;
