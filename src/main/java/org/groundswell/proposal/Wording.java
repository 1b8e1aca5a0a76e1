package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;

/** What a proposal says, in Markdown: six fields, of which three are needed to send it. */
@Embeddable
class Wording {

  private String title;
  private String problem;
  private String affected;
  private String cause;
  private String solution;

  @Column(name = "first_step")
  private String firstStep;

  /** For JPA. */
  protected Wording() {}

  static Wording of(ProposalDraft draft) {
    Wording wording = new Wording();
    wording.title = draft.title();
    wording.problem = draft.problem();
    wording.affected = draft.affected();
    wording.cause = draft.cause();
    wording.solution = draft.solution();
    wording.firstStep = draft.firstStep();
    return wording;
  }

  String title() {
    return title;
  }

  boolean isComplete() {
    return Stream.of(title, problem, solution).allMatch(text -> text != null && !text.isBlank());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wording that
        && Objects.equals(title, that.title)
        && Objects.equals(problem, that.problem)
        && Objects.equals(affected, that.affected)
        && Objects.equals(cause, that.cause)
        && Objects.equals(solution, that.solution)
        && Objects.equals(firstStep, that.firstStep);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, problem, affected, cause, solution, firstStep);
  }
}
