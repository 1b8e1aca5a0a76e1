package org.groundswell.stage;

import java.time.Instant;
import java.util.List;

/**
 * The stages in force.
 *
 * @param version 0 when the agency has none of its own
 * @param at since when; null for version 0
 */
public record StagesView(int version, Instant at, String note, List<Stage> stages) {

  static StagesView of(Scheme scheme) {
    return scheme
        .current()
        .map(it -> new StagesView(it.number(), it.at(), it.note(), it.stages()))
        .orElse(new StagesView(0, null, null, List.of()));
  }
}
