/**
 * What people and other features read of proposals: cards, pages of cards, views, revisions,
 * stories; straight from the tables, filtered by the asker's rights.
 *
 * <p>It writes nothing and loads no aggregate: a page is one query for its rows and one for their
 * authors, however many rows there are. Every query carries the visibility rule of {@code rights}
 * in SQL, so that what a person may not see is not even counted.
 *
 * <p>Start reading at {@link org.groundswell.proposal.reading.ProposalCards} for cards by id, and
 * {@link org.groundswell.proposal.reading.ProposalPages} for lists.
 */
package org.groundswell.proposal.reading;
