package org.groundswell.linking;

import java.time.Instant;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.reading.ProposalCard;

/**
 * Whether a proposal is the same as another, as its reader may know.
 *
 * @param standing {@code nothing}; {@code asked}: its author is asked; {@code linked}: it is
 *     carried on by the other; {@code refused}: its author said that it is not the same
 * @param other the other proposal; missing where the reader may not see it
 * @param askedBy who asked; missing where its desk linked it
 * @param reason why the two are thought to be the same
 * @param answeredBy who agreed, or said that it differs
 * @param because why it differs
 * @param mayAnswer whether the reader's word counts, and is still open
 */
public record ConsentView(
    String standing,
    ProposalCard other,
    PersonRef askedBy,
    Instant askedAt,
    String reason,
    PersonRef answeredBy,
    Instant answeredAt,
    String because,
    boolean mayAnswer) {

  static final ConsentView NOTHING =
      new ConsentView("nothing", null, null, null, null, null, null, null, false);
}
