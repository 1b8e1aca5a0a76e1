package org.groundswell.proposal.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.prose.ProseView;

/**
 * A human's answer, whole.
 *
 * @param code what it does to the proposal
 * @param reason why not, for a decline
 * @param whatWouldChange what would change the answer
 * @param helper who helps, for needs-work
 * @param toUnit where it was sent, for a redirection inside the agency
 * @param linkTo the proposal that carries it on; left out when the asker may not see that one
 */
public record AnswerView(
    UUID id,
    String code,
    String reason,
    ProseView text,
    ProseView whatWouldChange,
    String nextStep,
    PersonRef helper,
    LocalDate revisitOn,
    UnitRef toUnit,
    String toElsewhere,
    ProposalCard.Titled linkTo,
    Trial trial,
    PersonRef by,
    Instant at) {

  /** How something is tried: what is looked at, what ends it early, its last day. */
  public record Trial(String measure, String stopRule, LocalDate until) {}
}
