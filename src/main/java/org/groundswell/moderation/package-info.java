/**
 * Moderation: what people report, what facilitators take out of sight and why, and the appeal
 * against it.
 *
 * <p>Anybody who sees a proposal, a comment or a file can report it. A facilitator dismisses the
 * reports, or hides the thing with a reason that its author reads; the author may appeal once, and
 * somebody else than who hid it decides. What hiding does to a proposal is the proposal's own rule,
 * to a comment the discussion's, to a file the attachments'.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Who reported is shown to nobody.
 *   <li>What is hidden is there for its author and for facilitators, and for nobody else.
 *   <li>Nobody judges their own words, nor an appeal against their own decision.
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
      "attachment"
    })
package org.groundswell.moderation;

import org.groundswell.Feature;
