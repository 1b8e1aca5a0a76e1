package org.groundswell.directory;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The agency's settings by the names under which the table keeps them. */
final class AgencySettings {

  private static final String NAME = "name";
  private static final String TIME_ZONE = "time-zone";
  private static final String ACKNOWLEDGE = "promise-acknowledge-days";
  private static final String ANSWER = "promise-answer-days";
  private static final String DECIDE = "promise-decide-days";

  private AgencySettings() {}

  static Map<String, String> of(Agency agency) {
    Map<String, String> settings = new HashMap<>(of(agency.promise()));
    settings.put(NAME, agency.name());
    settings.put(TIME_ZONE, agency.timeZone().getId());
    return settings;
  }

  static Map<String, String> of(Agency.Promise promise) {
    return Map.of(
        ACKNOWLEDGE, String.valueOf(promise.acknowledgeDays()),
        ANSWER, String.valueOf(promise.answerDays()),
        DECIDE, String.valueOf(promise.decideDays()));
  }

  static Agency read(Map<String, String> settings, List<Agency.MissionGoal> goals) {
    return new Agency(
        settings.getOrDefault(NAME, "Groundswell"),
        ZoneId.of(settings.getOrDefault(TIME_ZONE, "UTC")),
        new Agency.Promise(
            Integer.parseInt(settings.getOrDefault(ACKNOWLEDGE, "2")),
            Integer.parseInt(settings.getOrDefault(ANSWER, "5")),
            Integer.parseInt(settings.getOrDefault(DECIDE, "20"))),
        goals);
  }
}
