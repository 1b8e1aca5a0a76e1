package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.web.Problem.FieldError;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordBinderTest {

  enum Mood {
    FAIR,
    VERY_GOOD
  }

  record Step(String title, LocalDate due) {}

  record Draft(
      String title,
      UUID unit,
      Mood mood,
      Instant at,
      Integer weight,
      boolean urgent,
      List<Step> steps,
      Set<UUID> people) {}

  private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

  @Test
  void fillsEveryKindOfField() {
    Draft draft =
        bind(
            """
            {"title": "Möbius \\u0627", "unit": "%s", "mood": "very-good",
             "at": "2026-01-31T10:00:00Z", "weight": 3, "urgent": true,
             "steps": [{"title": "First", "due": "2026-02-01"}], "people": ["%s"]}
            """
                .formatted(ID, ID));

    assertThat(draft)
        .isEqualTo(
            new Draft(
                "Möbius \u0627",
                UUID.fromString(ID),
                Mood.VERY_GOOD,
                Instant.parse("2026-01-31T10:00:00Z"),
                3,
                true,
                List.of(new Step("First", LocalDate.parse("2026-02-01"))),
                Set.of(UUID.fromString(ID))));
  }

  @Test
  void leavesWhatIsAbsentNullAndListsEmpty() {
    Draft draft = bind("{\"urgent\": false, \"title\": null}");

    assertThat(draft.title()).isNull();
    assertThat(draft.steps()).isEmpty();
    assertThat(draft.people()).isEmpty();
  }

  @Nested
  class WhenSomethingDoesNotFit {

    @Test
    void namesEveryMistakeAtOnceWithItsPlace() {
      assertThat(
              errors(
                  """
                  {"title": 3, "unit": "12", "mood": "VERY_GOOD", "weight": 1.5, "urgent": "yes",
                   "steps": [{"title": "a"}, {"due": "tomorrow"}], "colour": "red"}
                  """))
          .extracting(FieldError::pointer)
          .containsExactlyInAnyOrder(
              "/title", "/unit", "/mood", "/weight", "/urgent", "/steps/1/due", "/colour");
    }

    @Test
    void saysWhichWordsThereAre() {
      assertThat(errors("{\"urgent\": true, \"mood\": \"glum\"}"))
          .extracting(FieldError::pointer, FieldError::detail)
          .containsExactly(tuple("/mood", "must be one of fair, very-good"));
    }

    @Test
    void asksForWhatCannotBeAbsent() {
      assertThat(errors("{}"))
          .extracting(FieldError::pointer, FieldError::detail)
          .containsExactly(tuple("/urgent", "must be given"));
    }

    @Test
    void refusesABodyThatIsNoObject() {
      assertThatThrownBy(() -> bind("[1]")).isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> bind("null")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void cutsAndEscapesAFieldNameThatTheCallerChose() {
      assertThat(errors("{\"urgent\": true, \"a/b~c%s\": 1}".formatted("x".repeat(500))))
          .extracting(FieldError::pointer)
          .allSatisfy(pointer -> assertThat(pointer).startsWith("/a~1b~0c").hasSizeLessThan(70));
    }
  }

  private static List<FieldError> errors(String json) {
    return catchThrowableOfType(InvalidInput.class, () -> bind(json)).errors();
  }

  private static Draft bind(String json) {
    JsonValue value = Json.createReader(new StringReader(json)).readValue();
    return new RecordBinder().bind(value, Draft.class);
  }
}
