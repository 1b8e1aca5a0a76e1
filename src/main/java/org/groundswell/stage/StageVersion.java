package org.groundswell.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.groundswell.pipeline.State;

/**
 * All stages as they were published together.
 *
 * @param number counts from 1
 * @param at from when it has been in force
 * @param stages in their order; none when the agency went back to the fixed states' own words
 */
public record StageVersion(int number, Instant at, String note, List<Stage> stages) {

  /** The stage with this slug. */
  public Optional<Stage> find(String slug) {
    return stages.stream().filter(stage -> stage.slug().equals(slug)).findFirst();
  }

  /** The stages of one state, in their order. */
  public List<Stage> of(State state) {
    return stages.stream().filter(stage -> stage.state() == state).toList();
  }
}
