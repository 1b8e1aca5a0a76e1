package org.groundswell.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.proposal.TrialTerms;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Prose;

/**
 * What somebody at a desk answers.
 *
 * @param reason why not, as a word that can be counted; for a decline
 * @param text the answer itself, in Markdown
 * @param whatWouldChange what would change it; for a decline
 * @param nextStep what happens next
 * @param helper who helps the author; for needs-work
 * @param revisitOn when it comes back; for a parking
 * @param toUnit the unit it belongs to; for a redirection inside the agency
 * @param toElsewhere who it belongs to; for a redirection out of the agency
 * @param linkTo the proposal that carries it on; for a link
 * @param trial how it is tried; for a trial
 */
public record AnswerDraft(
    @NotNull AnswerCode code,
    DeclineReason reason,
    @NotNull @Prose(min = 1) String text,
    @Prose(max = 4000) String whatWouldChange,
    @Prose(max = 1000) String nextStep,
    UUID helper,
    LocalDate revisitOn,
    UUID toUnit,
    @PlainLine(max = 200) String toElsewhere,
    UUID linkTo,
    @Valid TrialTerms trial) {}
