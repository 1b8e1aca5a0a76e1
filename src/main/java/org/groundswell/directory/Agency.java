package org.groundswell.directory;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * The organisation as a whole: what it is called, when its days begin, what it promises.
 *
 * @param promise how soon a proposal is acknowledged, answered and decided
 * @param missionGoals what the agency is there for, in its own order
 */
public record Agency(
    String name, ZoneId timeZone, Promise promise, List<MissionGoal> missionGoals) {

  /** Copies the goals. */
  public Agency {
    missionGoals = List.copyOf(missionGoals);
  }

  /** How soon, in working days. */
  public record Promise(int acknowledgeDays, int answerDays, int decideDays) {}

  /** Something the agency is there for. */
  public record MissionGoal(UUID id, String title) {}
}
