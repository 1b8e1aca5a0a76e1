package org.groundswell.reading.scorecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;

/**
 * A whole new version.
 *
 * @param steps how many steps the scale has: 3, 4, 5 or 10
 * @param outsider whether nothing is declined before somebody of another unit has read it
 * @param criteria {@value #FEWEST} to {@value #MOST}; none takes the scorecard away
 */
public record ScorecardDraft(
    int steps,
    boolean outsider,
    @NotNull @Size(max = ScorecardDraft.MOST) List<@NotNull @Valid Criterion> criteria) {

  static final int FEWEST = 2;
  static final int MOST = 8;

  private static final Set<Integer> SCALES = Set.of(3, 4, 5, 10);

  /**
   * Goes on when the parts fit together.
   *
   * @throws InvalidInput with everything that does not
   */
  void requireWhole() {
    List<FieldError> errors = new ArrayList<>();
    if (!SCALES.contains(steps)) {
      errors.add(new FieldError("/steps", "must be 3, 4, 5 or 10"));
    }
    if (!criteria.isEmpty() && criteria.size() < FEWEST) {
      errors.add(new FieldError("/criteria", "must be at least " + FEWEST + ", or none"));
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < criteria.size(); i++) {
      if (!names.add(criteria.get(i).name().strip().toLowerCase(Locale.ROOT))) {
        errors.add(new FieldError("/criteria/" + i + "/name", "is the name of another criterion"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }
}
