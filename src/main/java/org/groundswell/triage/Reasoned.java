package org.groundswell.triage;

import static org.groundswell.pipeline.AnswerCode.DECLINE;
import static org.groundswell.pipeline.AnswerCode.LINK;
import static org.groundswell.pipeline.AnswerCode.NEEDS_WORK;
import static org.groundswell.pipeline.AnswerCode.PARK;
import static org.groundswell.pipeline.AnswerCode.REDIRECT;
import static org.groundswell.pipeline.AnswerCode.TRIAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;

/**
 * No decision without its reason: what each code asks for beside a text.
 *
 * <p>It looks at the answer alone; whether what it names exists is asked elsewhere.
 */
final class Reasoned {

  private final AnswerDraft answer;
  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();

  private Reasoned(AnswerDraft answer, LocalDate today) {
    this.answer = answer;
    this.today = today;
  }

  /**
   * Goes on when the answer says what its code asks for.
   *
   * @throws InvalidInput with a pointer to everything that is missing
   */
  static void require(AnswerDraft answer, LocalDate today) {
    Reasoned reasoned = new Reasoned(answer, today);
    reasoned.check();
    if (!reasoned.errors.isEmpty()) {
      throw new InvalidInput(reasoned.errors);
    }
  }

  private void check() {
    AnswerCode code = answer.code();
    if (code.needsReasonedText() && answer.text().strip().length() < AnswerCode.REASONED_TEXT) {
      errors.add(
          new FieldError(
              "/text",
              "must say why in at least %d characters".formatted(AnswerCode.REASONED_TEXT)));
    }
    only(DECLINE, "/reason", answer.reason());
    only(DECLINE, "/whatWouldChange", answer.whatWouldChange());
    only(NEEDS_WORK, "/helper", answer.helper());
    only(PARK, "/revisitOn", answer.revisitOn());
    only(LINK, "/linkTo", answer.linkTo());
    only(TRIAL, "/trial", answer.trial());
    redirection();
    future("/revisitOn", answer.revisitOn());
    future("/trial/until", answer.trial() == null ? null : answer.trial().until());
  }

  private void only(AnswerCode code, String pointer, Object given) {
    boolean missing = given == null || given instanceof String text && text.isBlank();
    if (answer.code() == code && missing) {
      errors.add(new FieldError(pointer, "must be given"));
    } else if (answer.code() != code && !missing) {
      errors.add(new FieldError(pointer, "belongs to another kind of answer"));
    }
  }

  private void redirection() {
    boolean inside = answer.toUnit() != null;
    boolean outside = answer.toElsewhere() != null && !answer.toElsewhere().isBlank();
    if (answer.code() == REDIRECT && inside == outside) {
      errors.add(new FieldError("/toUnit", "give either a unit or who else it belongs to"));
    } else if (answer.code() != REDIRECT && (inside || outside)) {
      errors.add(new FieldError("/toUnit", "belongs to another kind of answer"));
    }
  }

  private void future(String pointer, LocalDate day) {
    if (day != null && !day.isAfter(today)) {
      errors.add(new FieldError(pointer, "must be after today"));
    }
    if (day != null && day.isAfter(today.plusYears(10))) {
      errors.add(new FieldError(pointer, "must be within ten years"));
    }
  }
}
