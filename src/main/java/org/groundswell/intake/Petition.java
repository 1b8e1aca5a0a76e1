package org.groundswell.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;

/**
 * A petition to the UK Government and Parliament, and what it is among proposals.
 *
 * <p>Nothing is made up: where the source gave no explanation, the answer says so. A closed
 * petition was never decided, it only ran out; it is parked, with the Government's response as a
 * reply before that when there was one. A duplicate is linked to what it repeats. What was not for
 * the Government to do is redirected; everything else that was rejected is declined.
 */
final class Petition {

  private static final Pattern ADDRESS =
      Pattern.compile("petition\\.parliament\\.uk/petitions/(\\d{1,12})");
  private static final Pattern NEW_ONE = Pattern.compile("You (?:could|can|may) start [^.]*\\.");
  private static final String NOTHING_SAID =
      "The source did not say what would change this decision.";
  private static final int SHORTEST = AnswerCode.REASONED_TEXT;

  private final Fields line;

  Petition(Fields line) {
    this.line = line;
  }

  ForeignProposal proposal() throws BadLine {
    String title = line.requiredLine("title");
    Instant created = line.requiredInstant("created_at");
    String state = line.required("state");
    Optional<Instant> opened = line.instant("opened_at");
    return new ForeignProposal(
        line.required("id"),
        new ForeignProposal.Words(title, line.text("body").orElse(title), null, null, title, null),
        Optional.empty(),
        Optional.empty(),
        line.text("url"),
        Optional.of("en"),
        line.count("signatures"),
        created,
        state.equals("open") ? Optional.empty() : Optional.of(opened.orElse(created)),
        answers(state, opened.orElse(created)));
  }

  private List<ForeignAnswer> answers(String state, Instant opened) throws BadLine {
    return switch (state) {
      case "open" -> List.of();
      case "closed" -> closed(opened);
      case "rejected" -> List.of(rejected());
      default ->
          throw new BadLine(
              BadLine.Reason.UNKNOWN_STATE, "state must be one of open, closed, rejected.");
    };
  }

  private List<ForeignAnswer> closed(Instant opened) throws BadLine {
    Instant closed = line.instant("closed_at").orElse(opened);
    Optional<String> response = line.text("response_summary");
    List<ForeignAnswer> answers = new ArrayList<>();
    if (response.isPresent()) {
      answers.add(ForeignAnswer.of(AnswerCode.REPLY, response.get(), closed));
    }
    answers.add(ForeignAnswer.of(AnswerCode.PARK, parked(response.isPresent()), closed));
    return answers;
  }

  private String parked(boolean responded) throws BadLine {
    String debated =
        line.text("debated_at").map(day -> " It was debated on " + day + ".").orElse("");
    return responded
        ? "The petition closed at the source after the Government's response."
            + debated
            + " No decision is recorded there."
        : "The petition closed at the source without a response: there, a petition is answered"
            + " once it has 10,000 signatures."
            + debated
            + " No decision is recorded.";
  }

  private ForeignAnswer rejected() throws BadLine {
    String code = line.required("rejection_code");
    Instant at = line.requiredInstant("rejected_at");
    String text = explanation(code);
    return switch (code) {
      case "duplicate" ->
          ForeignAnswer.of(AnswerCode.LINK, text, at)
              .linkedTo(addresses(text))
              .elsewhere(whatItRepeats(text));
      case "irrelevant" ->
          ForeignAnswer.of(AnswerCode.REDIRECT, text, at)
              .elsewhere("Those whose matter it is, outside Government and Parliament");
      case "honours" ->
          ForeignAnswer.of(AnswerCode.REDIRECT, text, at)
              .elsewhere("The procedures for honours and appointments");
      case "no-action" -> declined(DeclineReason.UNCLEAR, text, at);
      case "already-happening" -> declined(DeclineReason.ALREADY_DONE, text, at);
      default -> declined(DeclineReason.OTHER, text, at);
    };
  }

  private ForeignAnswer declined(DeclineReason reason, String text, Instant at) {
    Matcher newOne = NEW_ONE.matcher(text);
    return ForeignAnswer.of(AnswerCode.DECLINE, text, at)
        .because(reason, newOne.find() ? newOne.group() : NOTHING_SAID);
  }

  /** What the staff wrote; where they wrote nothing, that. */
  private String explanation(String code) throws BadLine {
    String rule = "The source rejected it under its rule \"" + code + "\"";
    Optional<String> details = line.text("rejection_details");
    if (details.isEmpty()) {
      return rule + " and gave no explanation.";
    }
    return details.get().length() < SHORTEST ? details.get() + " (" + rule + ".)" : details.get();
  }

  private static List<String> addresses(String text) {
    return ADDRESS.matcher(text).results().map(match -> match.group(1)).distinct().toList();
  }

  private static String whatItRepeats(String text) {
    return addresses(text).stream()
        .findFirst()
        .map(ref -> "https://petition.parliament.uk/petitions/" + ref)
        .orElse("Another petition at the source");
  }
}
