package org.groundswell.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.calendar.TermsDraft;

/** Campaigns for tests; today is Monday, 5 January 2026. */
final class CampaignFixtures {

  static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  private CampaignFixtures() {}

  static CampaignDraft from(LocalDate opens, LocalDate closes) {
    return draft(opens, closes, List.of(), List.of());
  }

  static CampaignDraft asking(FieldDraft... fields) {
    return draft(TODAY, TODAY.plusDays(10), List.of(), List.of(fields));
  }

  static CampaignDraft forUnits(LocalDate opens, LocalDate closes, UUID... units) {
    return draft(opens, closes, List.of(units), List.of());
  }

  static CampaignDraft draft(
      LocalDate opens, LocalDate closes, List<UUID> units, List<FieldDraft> fields) {
    return new CampaignDraft(
        "Fewer visits",
        "Which visit could people spare themselves?",
        "One idea at a time.",
        opens,
        closes,
        new TermsDraft(1, 3, 15),
        units,
        List.of(new ReviewerDraft(ReviewerRole.FACILITATOR, null, null)),
        fields,
        new Effort(6, 15));
  }

  static FieldDraft question(String label, FieldKind kind, boolean required, String... choices) {
    return new FieldDraft(null, label, null, kind, required, List.of(choices));
  }
}
