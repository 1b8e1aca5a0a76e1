package org.groundswell.triage;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.reading.ReadingFixtures;
import org.groundswell.reconsideration.ReconsiderationFixtures;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.triage.claim.ClaimFixtures;

/** Answers as they reach the tables, for tests of what goes with them. */
public final class GivenAnswers {

  private GivenAnswers() {}

  /** Answers as the desk gives them, each a row. */
  public static Answering answering(
      Proposals proposals, SmallUnit unit, Sql sql, Journal journal, Clock clock) {
    return new Answering(
        proposals,
        new ClaimFixtures(proposals, unit.directory(), sql, clock).oneAnswer(),
        ReadingFixtures.beforeDeclining(unit.directory(), sql, clock),
        ReconsiderationFixtures.somebodyElse(unit.directory(), sql),
        answer -> insert(sql, answer, clock),
        new Links(proposals),
        unit.directory(),
        new AgencyCalendar(unit.directory(), sql),
        journal,
        new Ids(clock, new Random(11)),
        clock);
  }

  private static void insert(Sql sql, Answer answer, Clock clock) {
    sql.update(
        "insert into answer (id, proposal_id, code, text, by_id, at) values (?, ?, ?, '', ?, ?)",
        ProposalFixtures.someId(),
        answer.proposal(),
        answer.code(),
        answer.by(),
        clock.instant());
  }

  /** Adds a reply as the product does. */
  public static void reply(EntityManager entities, UUID by, UUID proposal, Instant at) {
    Answer.Given given = new Answer.Given(ProposalFixtures.someId(), proposal, by, at);
    new JpaAnswers(entities)
        .add(Answer.of(AnswerFixtures.anAnswer(AnswerCode.REPLY).draft(), given));
  }
}
