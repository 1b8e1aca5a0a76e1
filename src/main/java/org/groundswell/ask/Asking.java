package org.groundswell.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Unit;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.ETags;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/** Asks, closes, answers, and says what was done. */
@ApplicationScoped
public class Asking {

  /** The subject type of every entry about a question. */
  public static final String SUBJECT = "ask";

  /** For how many days something can be asked. */
  static final int LONGEST = 90;

  /** How many questions one unit has to answer at once. */
  static final int MOST_AT_ONCE = 3;

  /** Fewer people than these cannot answer without names: each would be one of too few. */
  static final int ENOUGH_FOR_UNSIGNED = 10;

  /** Whoever answers unsigned may answer again, nobody knows; somebody who floods is stopped. */
  static final int MOST_UNSIGNED_EACH = 3;

  private final Asked asked;
  private final Directory directory;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Asking(Asked asked, Directory directory, Sql sql, Journal journal, Ids ids, Clock clock) {
    this.asked = asked;
    this.directory = directory;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Puts a question to a unit; answers its id.
   *
   * @throws Refusal {@code only-managers}, {@code too-many-asks}, {@code too-few-for-unsigned}
   */
  @Transactional
  public UUID ask(Asker asker, AskDraft draft) {
    Rights.mayAsk(asker, asked.runs(asker, draft.unit())).orRefuse();
    requireDay(draft.endsOn());
    if (directory.organisation().unit(draft.unit()).filter(Unit::isOpen).isEmpty()) {
      throw new InvalidInput("/unit", "is not a unit of the agency");
    }
    if (openIn(draft.unit()) >= MOST_AT_ONCE) {
      throw new Refusal(
          AskRefusal.TOO_MANY_ASKS, "Close one of the " + MOST_AT_ONCE + " that are open first.");
    }
    if (draft.unsigned() && asked.asked(draft.unit(), asker.id()) < ENOUGH_FOR_UNSIGNED) {
      throw new Refusal(AskRefusal.TOO_FEW_FOR_UNSIGNED);
    }
    UUID id = ids.next();
    sql.update(
        "insert into ask (id, unit_id, by_id, question, asked_at, ends_on, unsigned, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, 1)",
        id,
        draft.unit(),
        asker.id(),
        draft.question().strip(),
        clock.instant(),
        draft.endsOn(),
        draft.unsigned());
    journal.append(Event.of(SUBJECT, id, "asked").by(asker.id()).with("unit", draft.unit()));
    return id;
  }

  private void requireDay(LocalDate endsOn) {
    LocalDate today = directory.today();
    if (endsOn.isBefore(today) || endsOn.isAfter(today.plusDays(LONGEST))) {
      throw new InvalidInput("/endsOn", "must be from today to " + LONGEST + " days from now");
    }
  }

  private int openIn(UUID unit) {
    return sql.first(
            "select count(*) as amount from ask where unit_id = ? and ended_at is null"
                + " and hidden_at is null and ends_on >= ?",
            row -> (int) row.number("amount"),
            unit,
            directory.today())
        .orElse(0);
  }

  /** Closes it before its last day is over. */
  @Transactional
  public void close(Asker asker, UUID id, LongConsumer seenVersion) {
    Ask ask = readable(asker, id);
    seenVersion.accept(ask.version());
    if (ask.isOverOn(directory.today())) {
      throw new Refusal(AskRefusal.ASK_OVER);
    }
    ETags.requireChanged(
        sql.update(
            "update ask set ended_at = ?, version = ? where id = ? and version = ?",
            clock.instant(),
            ask.version() + 1,
            id,
            ask.version()));
    journal.append(Event.of(SUBJECT, id, "closed").by(asker.id()));
  }

  /**
   * Answers it: with the writer's name in place of what they said before, or without any trace of
   * them.
   *
   * @throws Refusal {@code no-such-ask}, {@code ask-over}, {@code hidden-stays-as-it-is}, {@code
   *     too-many-unsigned-answers}
   */
  @Transactional
  public void answer(Asker asker, UUID id, String text) {
    Ask ask = answerable(asker, id);
    if (ask.unsigned()) {
      sayUnsigned(ask, text);
      return;
    }
    int reworded =
        sql.update(
            "update ask_answer set text = ?, given_on = ? where ask_id = ? and person_id = ?",
            text.strip(),
            directory.today(),
            id,
            asker.id());
    if (reworded == 0) {
      insert(ids.next(), id, asker.id(), directory.today(), text);
    }
    journal.append(
        Event.of(SUBJECT, id, reworded == 0 ? "answer-given" : "answer-changed").by(asker.id()));
  }

  private void sayUnsigned(Ask ask, String text) {
    int there =
        sql.first(
                "select count(*) as amount from ask_answer where ask_id = ?",
                row -> (int) row.number("amount"),
                ask.id())
            .orElse(0);
    if (there >= MOST_UNSIGNED_EACH * asked.asked(ask.unit(), ask.by())) {
      throw new Refusal(AskRefusal.TOO_MANY_UNSIGNED_ANSWERS);
    }
    insert(ids.timeless(), ask.id(), null, null, text);
  }

  private void insert(UUID id, UUID ask, UUID person, LocalDate on, String text) {
    sql.update(
        "insert into ask_answer (id, ask_id, person_id, given_on, text) values (?, ?, ?, ?, ?)",
        id,
        ask,
        person,
        on,
        text.strip());
  }

  /** Takes a signed answer back; nothing happens where there is none. */
  @Transactional
  public void takeBack(Asker asker, UUID id) {
    answerable(asker, id);
    if (sql.update("delete from ask_answer where ask_id = ? and person_id = ?", id, asker.id())
        == 1) {
      journal.append(Event.of(SUBJECT, id, "answer-taken-back").by(asker.id()));
    }
  }

  private Ask answerable(Asker asker, UUID id) {
    Ask ask = asked.of(asker, id);
    Rights.mayAnswerAsk(asked.isAsked(asker, ask)).orRefuse();
    if (ask.isOverOn(directory.today())) {
      throw new Refusal(AskRefusal.ASK_OVER);
    }
    requireInSight(ask.hidden() || asked.own(asker, ask).filter(Asked.Own::hidden).isPresent());
    return ask;
  }

  /** Says what was done. The first time those who answered are told. */
  @Transactional
  public void conclude(Asker asker, UUID id, String text, LongConsumer seenVersion) {
    Ask ask = readable(asker, id);
    seenVersion.accept(ask.version());
    if (!ask.isOverOn(directory.today())) {
      throw new Refusal(AskRefusal.ASK_STILL_OPEN);
    }
    ETags.requireChanged(
        sql.update(
            "update ask set outcome = ?, outcome_at = ?, outcome_by_id = ?, version = ?"
                + " where id = ? and version = ?",
            text.strip(),
            clock.instant(),
            asker.id(),
            ask.version() + 1,
            id,
            ask.version()));
    journal.append(
        Event.of(SUBJECT, id, ask.outcome() == null ? "outcome-told" : "outcome-changed")
            .by(asker.id()));
  }

  private Ask readable(Asker asker, UUID id) {
    Ask ask = asked.of(asker, id);
    Rights.mayReadAnswers(asked.reads(asker, ask)).orRefuse();
    requireInSight(ask.hidden());
    return ask;
  }

  /** What is hidden is changed by nobody, so that somebody can judge it. */
  private static void requireInSight(boolean hidden) {
    if (hidden) {
      throw new Refusal(AskRefusal.HIDDEN_STAYS_AS_IT_IS);
    }
  }
}
