package org.groundswell.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.groundswell.reading.scorecard.Criterion;
import org.groundswell.reading.scorecard.Scorecard;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;
import org.groundswell.web.Prose;

/**
 * What a reader thinks.
 *
 * @param scorecard the id of the version that they rated by
 * @param ratings one for each criterion, in their order
 * @param comment for the desk; null for none
 * @param forAuthors for the authors, who do not learn whose words they are; null for none
 * @param privateNote for nobody but the reader; null for none
 */
public record RatingDraft(
    @NotNull UUID scorecard,
    @NotNull @Size(max = 8) List<@NotNull @Valid Rated> ratings,
    @Prose(max = 4000) String comment,
    @Prose(max = 4000) String forAuthors,
    @Prose(max = 4000) String privateNote) {

  /**
   * One criterion.
   *
   * @param step from 1, the lowest, to as many as the scale has
   * @param comment why; null where the criterion does not ask for it
   */
  public record Rated(@Min(1) int step, @Prose(max = 1000) String comment) {}

  /**
   * Goes on when there is one rating for each criterion, within the scale, with the comments that
   * are asked for.
   *
   * @throws InvalidInput with everything that is missing
   */
  void requireWhole(Scorecard card) {
    List<FieldError> errors = new ArrayList<>();
    if (ratings.size() != card.criteria().size()) {
      errors.add(new FieldError("/ratings", "must be one for each criterion"));
    }
    for (int i = 0; i < Math.min(ratings.size(), card.criteria().size()); i++) {
      check(ratings.get(i), card.criteria().get(i), i, card.steps(), errors);
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static void check(
      Rated rated, Criterion criterion, int i, int steps, List<FieldError> errors) {
    if (rated.step() > steps) {
      errors.add(new FieldError("/ratings/" + i + "/step", "must be at most " + steps));
    }
    if (criterion.commentRequired() && (rated.comment() == null || rated.comment().isBlank())) {
      errors.add(new FieldError("/ratings/" + i + "/comment", "must say why"));
    }
  }
}
