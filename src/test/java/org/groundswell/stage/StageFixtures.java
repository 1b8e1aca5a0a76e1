package org.groundswell.stage;

import java.time.Clock;
import java.util.List;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** Stages and drafts of stages, by name. */
public final class StageFixtures {

  private StageFixtures() {}

  /** A stage that is called by its slug. */
  public static Stage aStage(String slug, State state) {
    return new Stage(slug, state, StageColour.TEAL, List.of(new StageName("en", slug)), null);
  }

  /** A new stage. */
  public static StageDraft aNew(String name, State state) {
    return goingOn(null, name, state);
  }

  /** A stage that was there before. */
  public static StageDraft goingOn(String slug, String name, State state) {
    return new StageDraft(slug, state, StageColour.TEAL, List.of(new StageName("en", name)), null);
  }

  /** A whole version. */
  public static StagesDraft aVersion(StageDraft... stages) {
    return new StagesDraft(List.of(stages), "Because it fits how we work.");
  }

  /** Publishing on these tables. */
  public static Publishing publishing(Sql sql, Journal journal, Ids ids, Clock clock) {
    return new Publishing(new Stages(sql), sql, journal, ids, clock);
  }
}
