package org.groundswell.reconsideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.groundswell.proposal.Proposal;
import org.groundswell.web.Refusal;

/** Keeps whoever declined a proposal from answering it again once it was opened again. */
@ApplicationScoped
public class SomebodyElse {

  private final Reconsiderations all;
  private final Deciders deciders;

  @Inject
  SomebodyElse(Reconsiderations all, Deciders deciders) {
    this.all = all;
    this.deciders = deciders;
  }

  /**
   * Goes on for everybody but who declined it; for them too, where nobody else could answer.
   *
   * @throws Refusal {@code declined-by-you}
   */
  public void require(UUID answerer, Proposal proposal) {
    boolean theirs =
        all.of(proposal.id())
            .filter(it -> Reconsideration.OPENED.equals(it.decision()))
            .filter(it -> it.decliner().equals(answerer))
            .isPresent();
    if (theirs && deciders.somebodyElseAnswers(proposal, answerer)) {
      throw new Refusal(ReconsiderationRefusal.DECLINED_BY_YOU);
    }
  }
}
