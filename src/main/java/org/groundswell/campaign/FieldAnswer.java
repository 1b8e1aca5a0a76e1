package org.groundswell.campaign;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.groundswell.web.Prose;

/**
 * What an author answers to a question of the campaign.
 *
 * @param answer empty to take it back; while the idea is a draft it may be half an answer
 */
public record FieldAnswer(@NotNull UUID field, @Prose(max = CustomField.LONG) String answer) {

  /** Takes white space from around it. */
  public FieldAnswer {
    answer = answer == null ? "" : answer.strip();
  }
}
