/**
 * The search index: what it holds of a proposal, how words become a query, what a search gives.
 *
 * <p>Pure Lucene: it knows no table and no request. {@link
 * org.groundswell.search.lucene.IndexedProposal} goes in, {@link
 * org.groundswell.search.lucene.SearchResult} comes out.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The rights are part of every query ({@code VisibleProposals}); no hit, count, suggestion or
 *       difference in behaviour comes from a proposal that the asker may not see.
 *   <li>What the index holds and its position in the journal are one Lucene commit.
 *   <li>Writing is repeatable: following an entry again changes nothing.
 *   <li>Every text is a valid search.
 * </ul>
 *
 * <p>What matches is found once, as sets of documents on which everything is counted ({@code
 * Matches}); only what is shown is ranked.
 *
 * <pre>{@code
 * index.write(List.of(proposal), List.of(), entry.sequence());
 * index.search(new SearchQuery("bicycle sheds", scope, Filter.NONE, new Relevance(), new Slice(0, 20)));
 * }</pre>
 *
 * <p>Start reading at {@link org.groundswell.search.lucene.ProposalIndex}.
 *
 * @see <a href="../../../../../../../docs/adr/0094-a-search-is-counted-on-sets.md">ADR:
 *     counting</a>
 */
package org.groundswell.search.lucene;
