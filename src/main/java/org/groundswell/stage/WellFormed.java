package org.groundswell.stage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groundswell.pipeline.State;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;

/** What a constraint on one field cannot say about a version's stages. */
final class WellFormed {

  static final int MOST_OF_ONE_STATE = 8;

  private final List<FieldError> errors = new ArrayList<>();
  private final Set<String> slugs = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Map<State, Integer> counts = new EnumMap<>(State.class);

  private final Optional<StageVersion> before;

  private WellFormed(Optional<StageVersion> before) {
    this.before = before;
  }

  /** Refuses with all that is wrong at once. */
  static void require(List<StageDraft> stages, Optional<StageVersion> before) {
    WellFormed check = new WellFormed(before);
    for (int i = 0; i < stages.size(); i++) {
      check.look(stages.get(i), "/stages/" + i);
    }
    if (!check.errors.isEmpty()) {
      throw new InvalidInput(check.errors);
    }
  }

  private void look(StageDraft stage, String pointer) {
    if (stage.state() == State.DRAFT) {
      say(pointer + "/state", "a draft is nobody's business but its author's, and has no stage");
    }
    if (counts.merge(stage.state(), 1, Integer::sum) > MOST_OF_ONE_STATE) {
      say(pointer + "/state", "has more than " + MOST_OF_ONE_STATE + " stages");
    }
    if (stage.slug() != null) {
      goesOn(stage, pointer + "/slug");
    }
    Set<String> languages = new HashSet<>();
    for (int i = 0; i < stage.names().size(); i++) {
      StageName name = stage.names().get(i);
      if (!languages.add(name.language())) {
        say(pointer + "/names/" + i + "/language", "is there twice");
      } else if (!names.add(name.language() + " " + name.name().strip().toLowerCase(Locale.ROOT))) {
        say(pointer + "/names/" + i + "/name", "is the name of another stage");
      }
    }
  }

  private void goesOn(StageDraft stage, String pointer) {
    if (!slugs.add(stage.slug())) {
      say(pointer, "is there twice");
    }
    Optional<Stage> known = before.flatMap(version -> version.find(stage.slug()));
    if (known.isEmpty()) {
      say(pointer, "is not a stage of the version in force; leave it out for a new one");
    } else if (known.get().state() != stage.state()) {
      say(pointer, "was another state; make a new stage instead");
    }
  }

  private void say(String pointer, String detail) {
    errors.add(new FieldError(pointer, detail));
  }
}
