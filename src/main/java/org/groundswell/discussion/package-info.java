/**
 * The conversation below a proposal: comments in threads, in Markdown.
 *
 * <p>Whoever sees a submitted proposal may join in. People edit and remove their own comments; a
 * facilitator can take somebody else's out of sight (in {@code moderation}), which is not the same
 * as removing it: the words stay in the table for whoever has to judge the case.
 *
 * <p>Invariants: a removed comment keeps its place in the thread and none of its words, not even in
 * the table; a reply belongs to the same proposal as what it replies to; the proposal's counter
 * counts the comments that can be read.
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "proposal"})
package org.groundswell.discussion;

import org.groundswell.Feature;
