package org.groundswell.journey;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.harness.Client;

/** Who plays whom: the demo's people by what they do, and who runs which unit. */
final class Cast {

  private Cast() {}

  /** Those whom a stranger may sign in as, by the slug of their role. */
  static Map<String, List<JsonObject>> byRole(Client stranger) {
    return stranger.get("api/demo/people").expect(200).items().stream()
        .collect(Collectors.groupingBy(person -> person.getString("role")));
  }

  /** Who runs this unit, as anybody may know. */
  static UUID managerOf(String unit, Client anybody) {
    return anybody.get("api/units").expect(200).items().stream()
        .filter(each -> each.getString("id").equals(unit))
        .map(each -> UUID.fromString(each.getJsonObject("manager").getString("id")))
        .findFirst()
        .orElseThrow();
  }
}
