package org.groundswell.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.calendar.TermsDraft;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;

/**
 * A campaign whole.
 *
 * @param closesOn the last day; null only for what comes from another system
 * @param external what is in it came from another system
 * @param terms the promise that holds for it; null when that of each desk does
 * @param fields in their order, those that are asked no more last
 * @param outcome what was done; null while nobody said
 */
public record Campaign(
    UUID id,
    String slug,
    String title,
    String question,
    String about,
    LocalDate opensOn,
    LocalDate closesOn,
    boolean external,
    TermsDraft terms,
    List<UnitRef> units,
    List<Reviewer> reviewers,
    List<CustomField> fields,
    Effort effort,
    Outcome outcome,
    long version) {

  /**
   * Who reads what comes in.
   *
   * @param person for {@code person}
   * @param unit for {@code manager}
   */
  public record Reviewer(ReviewerRole role, PersonRef person, UnitRef unit) {}

  /** What was done with what people said. */
  public record Outcome(String text, Instant at, PersonRef by) {}

  /** Whether staff can send ideas to it on this day. */
  public boolean isOpenOn(LocalDate day) {
    return !external && !day.isBefore(opensOn) && !isOverOn(day);
  }

  /** Whether its last day is behind this one. */
  public boolean isOverOn(LocalDate day) {
    return closesOn != null && day.isAfter(closesOn);
  }

  /** The same without what facilitators reckon with. */
  public Campaign forEverybody() {
    return new Campaign(
        id,
        slug,
        title,
        question,
        about,
        opensOn,
        closesOn,
        external,
        terms,
        units,
        reviewers,
        fields.stream().filter(field -> !field.removed()).toList(),
        null,
        outcome,
        version);
  }
}
