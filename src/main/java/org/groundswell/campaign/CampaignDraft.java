package org.groundswell.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.calendar.TermsDraft;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Prose;

/**
 * A campaign as a facilitator wants it.
 *
 * @param about how to take part; null for nothing more than the question
 * @param opensOn the first day, in the agency's time zone
 * @param closesOn the last day
 * @param terms the promise that holds for what is sent to it; that of each desk when missing
 * @param units whose staff, and those below, are told when it opens; none tells nobody
 * @param effort what the capacity check goes by
 */
public record CampaignDraft(
    @NotNull @PlainLine(min = 3, max = 150) String title,
    @NotNull @PlainLine(min = 3, max = 500) String question,
    @Prose(max = 2000) String about,
    @NotNull LocalDate opensOn,
    @NotNull LocalDate closesOn,
    @Valid TermsDraft terms,
    @Size(max = CampaignDraft.MOST_UNITS) List<@NotNull UUID> units,
    @Size(max = CampaignDraft.MOST_REVIEWERS) List<@NotNull @Valid ReviewerDraft> reviewers,
    @Size(max = CampaignDraft.MOST_FIELDS) List<@NotNull @Valid FieldDraft> fields,
    @Valid Effort effort) {

  static final int MOST_UNITS = 50;
  static final int MOST_REVIEWERS = 30;
  static final int MOST_FIELDS = 10;

  /** Turns what is missing into none. */
  public CampaignDraft {
    title = title == null ? null : title.strip();
    question = question == null ? null : question.strip();
    units = units == null ? List.of() : units.stream().distinct().toList();
    reviewers = reviewers == null ? List.of() : List.copyOf(reviewers);
    fields = fields == null ? List.of() : List.copyOf(fields);
    effort = effort == null ? Effort.UNKNOWN : effort;
  }
}
