package org.groundswell.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of each form, and what they become. */
class FormatTest {

  @Nested
  class OurOwn {

    private static final String WHOLE =
        """
        {"ref": "box-7", "title": "A box at the door", "problem": "Nobody asks.",
         "solution": "Put up a box.", "createdAt": "2026-01-31T10:00:00Z", "supports": 3,
         "submittedAt": "2026-02-01T10:00:00+01:00",
         "answers": [{"code": "decline", "reason": "no-resources", "text": "No money for wood.",
           "whatWouldChange": "A cheaper box.", "at": "2026-02-03T10:00:00Z"}]}
        """;

    @Test
    void readsAProposalWithItsAnswer() throws BadLine {
      ForeignProposal proposal = read(WHOLE);

      assertThat(proposal.words().title()).isEqualTo("A box at the door");
      assertThat(proposal.supports()).isEqualTo(3);
      assertThat(proposal.submittedAt()).contains(Instant.parse("2026-02-01T09:00:00Z"));
      assertThat(proposal.answers()).hasSize(1);
      assertThat(proposal.answers().getFirst().reason()).contains(DeclineReason.NO_RESOURCES);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "\"ref\"           | \"reference\"       | unknown-field",
          "\"title\": \"A box at the door\", | '' | missing-field",
          "\"A box at the door\" | \"  \"          | missing-field",
          "\"A box at the door\" | null            | missing-field",
          "\"A box at the door\" | 7               | wrong-type",
          "\"A box at the door\" | \"a\\u0000b\"   | control-characters",
          "2026-01-31T10:00:00Z  | yesterday       | invalid-field",
          "2026-01-31T10:00:00Z  | 2026-01-31      | invalid-field",
          "\"supports\": 3       | \"supports\": -3 | wrong-type",
          "\"supports\": 3       | \"supports\": 3.5 | wrong-type",
          "\"supports\": 3       | \"supports\": 1e99999 | wrong-type",
          "\"supports\": 3       | \"supports\": \"3\" | wrong-type",
          "\"decline\"           | \"endorse\"     | unknown-code",
          "\"no-resources\"      | \"because\"     | unknown-code",
          "\"whatWouldChange\": \"A cheaper box.\", | '' | missing-field",
          "\"submittedAt\": \"2026-02-01T10:00:00+01:00\", | '' | missing-field",
          "\"answers\": [        | \"answers\": [7, | wrong-type",
          "]}                    | ]               | not-json",
          "]}                    | ]}}             | not-json",
        })
    void saysWhatIsWrongWithALine(String right, String wrong, String reason) {
      assertThat(WHOLE).contains(right);

      BadLine bad = catchThrowableOfType(BadLine.class, () -> read(WHOLE.replace(right, wrong)));

      assertThat(bad.reason().slug()).isEqualTo(reason);
      assertThat(bad.detail()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(value = {"[]", "7", "null", "''", "nonsense", "'{\"ref\": \"cut in the mid'"})
    void refusesWhatIsNoObject(String line) {
      assertThat(catchThrowableOfType(BadLine.class, () -> read(line)).reason())
          .isEqualTo(BadLine.Reason.NOT_JSON);
    }

    @Test
    void refusesAnAbyssOfBrackets() {
      String abyss = "{\"ref\": " + "[".repeat(50_000);

      assertThat(catchThrowableOfType(BadLine.class, () -> read(abyss)).reason())
          .isEqualTo(BadLine.Reason.NOT_JSON);
    }

    private static ForeignProposal read(String line) throws BadLine {
      return FormatTest.read(Format.GROUNDSWELL, line.replace("\n", " "));
    }
  }

  @Nested
  class Petitions {

    @Test
    void becomeProposalsOfWhichEachAnswerIsReasoned() throws Exception {
      Map<AnswerCode, Integer> outcomes = new EnumMap<>(AnswerCode.class);
      int count = 0;
      try (Lines lines = new Lines(petitions())) {
        Optional<Lines.Line> next = lines.next();
        while (next.isPresent()) {
          ForeignProposal petition = Format.UK_PETITIONS.read(Fields.of(next.get()));
          petition.answers().forEach(FormatTest::holdsWhatItsCodeNeeds);
          outcomes.merge(petition.answers().getLast().code(), 1, Integer::sum);
          count++;
          next = lines.next();
        }
      }

      assertThat(count).isEqualTo(1_512);
      assertThat(outcomes)
          .containsEntry(AnswerCode.PARK, 416)
          .containsEntry(AnswerCode.LINK, 654)
          .containsEntry(AnswerCode.REDIRECT, 222)
          .containsEntry(AnswerCode.DECLINE, 220);
    }

    @Test
    void repeatWhatTheStaffExplainedAndWhatTheySaidWouldChangeIt() throws BadLine {
      ForeignAnswer answer =
          rejected("no-action", "\"We're not sure what you want. You could start a new one.\"");

      assertThat(answer.reason()).contains(DeclineReason.UNCLEAR);
      assertThat(answer.text())
          .isEqualTo("We're not sure what you want. You could start a new one.");
      assertThat(answer.whatWouldChange()).contains("You could start a new one.");
    }

    @Test
    void sayHonestlyThatTheSourceGaveNoExplanation() throws BadLine {
      ForeignAnswer answer = rejected("fake-name", "null");

      assertThat(answer.text()).contains("fake-name").contains("gave no explanation");
      assertThat(answer.whatWouldChange()).get().asString().contains("did not say");
    }

    @Test
    void thatRepeatOthersNameAllOfThemInOrder() throws BadLine {
      ForeignAnswer answer =
          rejected(
              "duplicate",
              "\"Sign https://petition.parliament.uk/petitions/300050 or"
                  + " https://petition.parliament.uk/petitions/300051.\"");

      assertThat(answer.code()).isEqualTo(AnswerCode.LINK);
      assertThat(answer.linkTo()).containsExactly("300050", "300051");
      assertThat(answer.toElsewhere()).contains("https://petition.parliament.uk/petitions/300050");
    }

    @Test
    void thatAreStillOpenAreSentOnTheDayOfTheImport() throws BadLine {
      ForeignProposal open = petition("open", "null", "null");

      assertThat(open.submittedAt()).isEmpty();
      assertThat(open.answers()).isEmpty();
    }

    @Test
    void inAnUnknownStateAreRefused() {
      assertThat(
              catchThrowableOfType(BadLine.class, () -> petition("hibernated", "null", "null"))
                  .reason())
          .isEqualTo(BadLine.Reason.UNKNOWN_STATE);
    }

    private static ForeignAnswer rejected(String code, String details) throws BadLine {
      return petition("rejected", "\"" + code + "\"", details).answers().getFirst();
    }

    private static ForeignProposal petition(String state, String code, String details)
        throws BadLine {
      return read(
          Format.UK_PETITIONS,
          """
          {"id": "1", "title": "Do it", "body": "Because.", "state": "%s", "rejection_code": %s, \
          "rejection_details": %s, "signatures": 5, "created_at": "2020-03-02T12:06:20.235Z", \
          "opened_at": null, "rejected_at": "2020-03-03T12:06:20.235Z", "response_summary": null}
          """
              .formatted(state, code, details)
              .strip());
    }

    private static InputStream petitions() throws IOException {
      return new GZIPInputStream(
          FormatTest.class.getResourceAsStream("/demo/uk-petitions.jsonl.gz"));
    }
  }

  private static void holdsWhatItsCodeNeeds(ForeignAnswer answer) {
    assertThat(answer.text()).isNotBlank();
    if (answer.code().needsReasonedText()) {
      assertThat(answer.text().length()).isGreaterThanOrEqualTo(AnswerCode.REASONED_TEXT);
    }
    assertThat(answer.reason().isPresent()).isEqualTo(answer.code() == AnswerCode.DECLINE);
    assertThat(answer.whatWouldChange().isPresent()).isEqualTo(answer.code() == AnswerCode.DECLINE);
  }

  private static ForeignProposal read(Format format, String line) throws BadLine {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try (Lines lines =
        new Lines(
            new SequenceInputStream(
                new ByteArrayInputStream(bytes), new ByteArrayInputStream(new byte[] {'\n'})))) {
      return format.read(Fields.of(lines.next().orElseThrow()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
