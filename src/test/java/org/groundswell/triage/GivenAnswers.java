package org.groundswell.triage;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.proposal.ProposalFixtures;

/** Answers as they reach the tables, for tests of what goes with them. */
public final class GivenAnswers {

  private GivenAnswers() {}

  /** Adds a reply as the product does. */
  public static void reply(EntityManager entities, UUID by, UUID proposal, Instant at) {
    Answer.Given given = new Answer.Given(ProposalFixtures.someId(), proposal, by, at);
    new JpaAnswers(entities)
        .add(Answer.of(AnswerFixtures.anAnswer(AnswerCode.REPLY).draft(), given));
  }
}
