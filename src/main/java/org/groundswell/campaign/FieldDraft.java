package org.groundswell.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.groundswell.web.PlainLine;

/**
 * A question as a facilitator wants it.
 *
 * @param id of the question that goes on here; null for a new one
 * @param choices two to {@value #MOST_CHOICES} for a {@code one-of}, none for every other kind
 */
public record FieldDraft(
    UUID id,
    @NotNull @PlainLine(min = 1, max = 150) String label,
    @PlainLine(max = 300) String hint,
    @NotNull FieldKind kind,
    boolean required,
    @Size(max = FieldDraft.MOST_CHOICES)
        List<@NotNull @PlainLine(min = 1, max = 90) String> choices) {

  static final int MOST_CHOICES = 20;

  /** Turns missing choices into none, and takes white space from around what was written. */
  public FieldDraft {
    label = label == null ? null : label.strip();
    hint = hint == null || hint.isBlank() ? null : hint.strip();
    choices =
        choices == null
            ? List.of()
            : choices.stream().map(choice -> choice == null ? "" : choice.strip()).toList();
  }
}
