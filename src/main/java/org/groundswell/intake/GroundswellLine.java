package org.groundswell.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.pipeline.Slugged;

/** Reads our own format, strictly: an unknown field or word is a mistake and is told. */
final class GroundswellLine {

  private static final Set<String> FIELDS =
      Set.of(
          "ref",
          "title",
          "problem",
          "affected",
          "cause",
          "solution",
          "firstStep",
          "author",
          "unit",
          "url",
          "language",
          "supports",
          "createdAt",
          "submittedAt",
          "answers");

  private static final Set<String> ANSWER_FIELDS =
      Set.of(
          "code",
          "reason",
          "text",
          "whatWouldChange",
          "by",
          "toElsewhere",
          "linkTo",
          "revisitOn",
          "at");

  private static final Set<AnswerCode> CODES =
      Set.of(
          AnswerCode.ACKNOWLEDGE,
          AnswerCode.REPLY,
          AnswerCode.DECLINE,
          AnswerCode.PARK,
          AnswerCode.REDIRECT,
          AnswerCode.LINK);

  private GroundswellLine() {}

  static ForeignProposal read(Fields line) throws BadLine {
    line.only(FIELDS);
    List<ForeignAnswer> answers = new ArrayList<>();
    for (Fields answer : line.objects("answers")) {
      answers.add(answer(answer));
    }
    if (!answers.isEmpty() && line.instant("submittedAt").isEmpty()) {
      throw line.missing("submittedAt");
    }
    return new ForeignProposal(
        line.required("ref"),
        words(line),
        line.text("author"),
        line.text("unit"),
        line.text("url"),
        line.text("language"),
        line.count("supports"),
        line.requiredInstant("createdAt"),
        line.instant("submittedAt"),
        answers);
  }

  private static ForeignProposal.Words words(Fields line) throws BadLine {
    return new ForeignProposal.Words(
        line.requiredLine("title"),
        line.required("problem"),
        line.text("affected").orElse(null),
        line.text("cause").orElse(null),
        line.required("solution"),
        line.text("firstStep").orElse(null));
  }

  private static ForeignAnswer answer(Fields answer) throws BadLine {
    answer.only(ANSWER_FIELDS);
    AnswerCode code = code(answer.required("code"));
    ForeignAnswer read =
        ForeignAnswer.of(code, answer.required("text"), answer.requiredInstant("at"));
    Optional<String> by = answer.text("by");
    read = by.isPresent() ? read.by(by.get()) : read;
    return switch (code) {
      case DECLINE -> read.because(reason(answer), answer.required("whatWouldChange"));
      case REDIRECT -> read.elsewhere(answer.required("toElsewhere"));
      case LINK ->
          read.linkedTo(List.of(answer.required("linkTo").split(" +")))
              .elsewhere(answer.text("toElsewhere").orElse("The proposal that it repeats"));
      case PARK -> {
        Optional<LocalDate> day = answer.day("revisitOn");
        yield day.isPresent() ? read.comingBackOn(day.get()) : read;
      }
      default -> read;
    };
  }

  private static AnswerCode code(String word) throws BadLine {
    return Slugged.find(AnswerCode.class, word)
        .filter(CODES::contains)
        .orElseThrow(
            () ->
                new BadLine(
                    BadLine.Reason.UNKNOWN_CODE,
                    "code must be one of acknowledge, reply, decline, park, redirect, link."));
  }

  private static DeclineReason reason(Fields answer) throws BadLine {
    return Slugged.find(DeclineReason.class, answer.required("reason"))
        .orElseThrow(
            () -> new BadLine(BadLine.Reason.UNKNOWN_CODE, "reason is not a known reason."));
  }
}
