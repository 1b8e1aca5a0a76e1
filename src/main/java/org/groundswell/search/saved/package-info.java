/**
 * Searches that people keep, and are told of when somebody proposes what they look for.
 *
 * <p>A saved search is its person's alone: nobody else can read it, no journal holds its words, and
 * it goes when the person's name is erased. Whoever sent a proposal is not told of it; whoever may
 * not see it is not told either, because the rights are part of the search and are asked again when
 * the notice is written.
 *
 * <p>Invariants: no more than {@code Saving.MOST} for one person; a search that was saved after a
 * proposal was submitted says nothing about it, so that the inbox made again is the same.
 *
 * <p>Start reading at {@code SavedSearches}.
 *
 * @see <a href="../../../../../../../docs/adr/0092-saved-searches-are-matched-one-by-one.md">ADR
 *     92</a>
 */
package org.groundswell.search.saved;
