package org.groundswell.triage.template;

import jakarta.validation.constraints.NotNull;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Prose;

/**
 * A template as somebody at a desk wants it.
 *
 * @param name by which those at the desk know it
 * @param code the answer that it begins
 * @param reason why not; for a decline
 * @param text the beginning, in Markdown, with blanks
 * @param whatWouldChange what would change it; for a decline
 * @param nextStep what happens next; where the answer has such a field
 */
public record TemplateDraft(
    @NotNull @PlainLine(min = 1, max = 100) String name,
    @NotNull AnswerCode code,
    DeclineReason reason,
    @NotNull @Prose(min = 1) String text,
    @Prose(max = 4000) String whatWouldChange,
    @Prose(max = 1000) String nextStep) {}
