package org.groundswell.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.pipeline.State;
import org.junit.jupiter.api.Test;

/**
 * Holds the whole table of actions, states and relations to the one that people read and agreed on.
 *
 * <p>When a rule changes on purpose, read the table that the failure prints, and put it in place of
 * {@code rights-table.md}.
 */
class RightsTableTest {

  @Test
  void theTableIsTheOneThatWasAgreedOn() throws IOException {
    assertThat(table()).isEqualTo(agreed());
  }

  private static String table() {
    StringBuilder table = new StringBuilder();
    Situations.relations()
        .forEach(
            (name, asker) -> {
              table.append("## ").append(name).append("\n\n");
              for (State state : State.values()) {
                table.append(row(asker, state));
              }
              table.append('\n');
            });
    return table.toString();
  }

  private static String row(Asker asker, State state) {
    String allowed =
        Rights.allowed(asker, Situations.proposal(state)).stream()
            .map(Action::slug)
            .collect(Collectors.joining(", "));
    return "- %s: %s%n".formatted(state.slug(), allowed.isEmpty() ? "nothing" : allowed);
  }

  private static String agreed() throws IOException {
    try (InputStream file = RightsTableTest.class.getResourceAsStream("rights-table.md")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theTableHasARowForEverybodyInTheStory() {
    Map<String, Asker> relations = Situations.relations();

    assertThat(relations.values().stream().flatMap(asker -> asker.roles().stream()))
        .contains(Role.values());
  }
}
