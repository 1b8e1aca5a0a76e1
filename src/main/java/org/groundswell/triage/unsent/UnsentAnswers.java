package org.groundswell.triage.unsent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;
import org.groundswell.triage.AnswerColumns;

/** Keeps what somebody has begun to answer, and forgets it when it can be of no more use. */
@ApplicationScoped
class UnsentAnswers {

  /** For how long one is kept that nobody touches. */
  static final int DAYS = 90;

  private static final Duration PAUSE = Duration.ofHours(1);

  /** A parked or redirected proposal may lie on the desk again; from these states none returns. */
  private static final String OF_NO_MORE_USE =
      "delete from unsent_answer where kept_at < ? or proposal_id in (select id from proposal"
          + " where state in ('declined', 'linked', 'endorsed', 'trial', 'in-delivery',"
          + " 'completed', 'abandoned', 'withdrawn'))";

  private static final String OWN = " where person_id = ? and proposal_id = ?";

  private final Proposals proposals;
  private final Directory directory;
  private final Sql sql;
  private final Clock clock;

  @Inject private Recurring recurring;

  @Inject
  UnsentAnswers(Proposals proposals, Directory directory, Sql sql, Clock clock) {
    this.proposals = proposals;
    this.directory = directory;
    this.sql = sql;
    this.clock = clock;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(PAUSE, "unsent-answers", this::forgetOld);
  }

  /** What this person has begun, of a proposal that they see. */
  @Transactional
  public KeptAnswer of(Asker asker, UUID proposal) {
    proposals.forAction(asker, Action.SEE, proposal);
    return sql.first(
            "select * from unsent_answer" + OWN,
            row -> named(BegunAnswer.of(AnswerColumns.read(row)), row.instant("kept_at")),
            asker.id(),
            proposal)
        .orElse(KeptAnswer.NOTHING);
  }

  /** Keeps it in place of what was kept before; answers when. */
  @Transactional
  public KeptAnswer keep(Asker asker, UUID proposal, BegunAnswer answer) {
    proposals.forAction(asker, Action.ANSWER, proposal);
    Instant now = clock.instant();
    oneWindowAtATime(asker);
    delete(asker, proposal);
    List<Object> values = new ArrayList<>(List.of(asker.id(), proposal, now));
    Collections.addAll(values, AnswerColumns.values(answer.asDraft()));
    sql.update(
        "insert into unsent_answer (person_id, proposal_id, kept_at, %s) values (%s)"
            .formatted(AnswerColumns.NAMES, Sql.marks(values.size())),
        values.toArray());
    return named(answer, now);
  }

  private KeptAnswer named(BegunAnswer answer, Instant keptAt) {
    return new KeptAnswer(
        answer,
        Optional.ofNullable(answer.helper()).flatMap(directory::person).orElse(null),
        Optional.ofNullable(answer.toUnit()).flatMap(directory::unit).orElse(null),
        keptAt);
  }

  /** Its writer wants it no more. */
  @Transactional
  public void drop(Asker asker, UUID proposal) {
    proposals.forAction(asker, Action.SEE, proposal);
    delete(asker, proposal);
  }

  /** Forgets what is old or can never be sent; answers how many. */
  int forgetOld() {
    return sql.update(OF_NO_MORE_USE, clock.instant().minus(Duration.ofDays(DAYS)));
  }

  /** Two windows of one person may keep at the same moment: the later one stays. */
  private void oneWindowAtATime(Asker asker) {
    sql.list("select id from person where id = ? for update", row -> row.uuid("id"), asker.id());
  }

  private void delete(Asker asker, UUID proposal) {
    sql.update("delete from unsent_answer" + OWN, asker.id(), proposal);
  }
}
