/**
 * Moderation: what people report, what facilitators take out of sight and why, and the appeal
 * against it.
 *
 * <p>Anybody who sees a proposal, a comment, a file, a manager's question or an answer to it can
 * report it. A facilitator dismisses the reports, or hides the thing with a reason that its author
 * reads; the author may appeal once, and somebody else than who hid it decides. What hiding does to
 * a proposal is the proposal's own rule, to a comment the discussion's, to a file the attachments',
 * to what is asked and answered the asks'.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Who reported is shown to nobody.
 *   <li>What is hidden is there for its author and for facilitators, and for nobody else.
 *   <li>Facilitators read of answers to a question those alone that were reported or hidden.
 *   <li>Nobody judges their own words, nor what was answered to them, nor an appeal against their
 *       own decision.
 *   <li>The journal holds ids and codes; what people wrote stays in the tables.
 * </ul>
 *
 * <p>Start reading at {@code Moderating}.
 *
 * @see <a href="../../../../../../docs/adr/0112-moderation-looks-afterwards.md">ADR 112</a>
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
      "discussion",
      "attachment",
      "ask"
    })
package org.groundswell.moderation;

import org.groundswell.Feature;
