package org.groundswell.reading;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Whom to ask: people by name, those who run a unit, the facilitators; at least one of these.
 *
 * @param people null for nobody by name
 * @param managersOf a unit; null for none
 * @param facilitators whether the facilitators are asked; null for no
 */
public record InvitationDraft(
    @Size(max = InvitationDraft.MOST) List<@NotNull UUID> people,
    UUID managersOf,
    Boolean facilitators) {

  static final int MOST = 20;

  /** Nobody is missing where nothing was said. */
  public InvitationDraft {
    people = people == null ? List.of() : people;
    facilitators = facilitators != null && facilitators;
  }
}
