package org.groundswell.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.calendar.TermsDraft;

/**
 * A campaign, as far as the capacity check asks.
 *
 * @param units whose staff, and those below, it is for; none for the whole agency
 * @param terms the promise to be kept; the agency's when missing
 */
public record CapacityQuery(
    @NotNull LocalDate opensOn,
    @NotNull LocalDate closesOn,
    @Size(max = CampaignDraft.MOST_UNITS) List<@NotNull UUID> units,
    @Valid TermsDraft terms,
    @Valid Effort effort) {

  /** Turns what is missing into none. */
  public CapacityQuery {
    units = units == null ? List.of() : List.copyOf(units);
    effort = effort == null ? Effort.UNKNOWN : effort;
  }
}
