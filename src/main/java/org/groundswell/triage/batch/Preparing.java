package org.groundswell.triage.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposal;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.triage.AnswerColumns;
import org.groundswell.triage.AnswerDraft;
import org.groundswell.triage.Answering;
import org.groundswell.triage.template.Blanks;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/** Puts answers into a batch and takes them out; no proposal notices. */
@ApplicationScoped
class Preparing {

  static final String SUBJECT = "answer-batch";

  private static final String COLLECTING =
      "select id from answer_batch where unit_id = ? and collects = true and published_at is null";

  private final Answering answering;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Preparing(Answering answering, Sql sql, Journal journal, Ids ids, Clock clock) {
    this.answering = answering;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes a batch of these answers; answers its id. What cannot be given is in it with the reason.
   *
   * @throws InvalidInput for an answer that lacks something, or a proposal that is there twice
   */
  @Transactional
  public UUID prepareAll(Asker asker, NewBatch wanted) {
    Rights.mayOpenDesk(asker, wanted.unit()).orRefuse();
    requireWhole(wanted);
    UUID batch = begin(wanted.unit(), false);
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < wanted.items().size(); i++) {
      prepare(asker, new Place(batch, wanted.unit(), i), wanted.items().get(i), errors);
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    journal.append(event(batch, "answers-prepared", asker, wanted.unit()));
    return batch;
  }

  /** Puts one answer into the collecting batch of its desk; answers the batch's id. */
  @Transactional
  public UUID prepare(Asker asker, UUID id, AnswerDraft answer, LongConsumer seenVersion) {
    List<FieldError> blanks = blanks("", answer);
    if (!blanks.isEmpty()) {
      throw new InvalidInput(blanks);
    }
    Proposal proposal = answering.requirePossible(asker, id, answer, seenVersion);
    UUID unit = deskOf(asker, proposal);
    UUID batch = collecting(unit);
    if (sql.first(
            "select 1 as n from answer_batch_item where batch_id = ? and proposal_id = ?",
            row -> row.number("n"),
            batch,
            id)
        .isPresent()) {
      throw new Refusal(BatchRefusal.ALREADY_PREPARED, "Take it out first, then prepare another.");
    }
    int position = count(batch);
    if (position >= NewBatch.MOST) {
      throw new Refusal(
          BatchRefusal.BATCH_FULL, "Publish it first; it holds " + NewBatch.MOST + ".");
    }
    insert(
        new Place(batch, unit, position),
        new Prepared(batch, id, asker.id(), proposal.revision(), clock.instant(), null, answer));
    sql.update("delete from unsent_answer where person_id = ? and proposal_id = ?", asker.id(), id);
    journal.append(event(batch, "answer-prepared", asker, unit));
    return batch;
  }

  /** Takes one out of a batch that is not published; its writer finds the words as begun. */
  @Transactional
  public void takeOut(Asker asker, UUID proposal) {
    Prepared prepared =
        waiting(asker, proposal).orElseThrow(() -> new Refusal(BatchRefusal.NOTHING_PREPARED));
    sql.update(
        "insert into unsent_answer (person_id, proposal_id, kept_at, %1$s)"
                .formatted(AnswerColumns.NAMES)
            + " select i.person_id, i.proposal_id, i.prepared_at, i.%s"
                .formatted(AnswerColumns.NAMES.replace(", ", ", i."))
            + " from answer_batch_item i where i.batch_id = ? and i.proposal_id = ?"
            + " and not exists (select 1 from unsent_answer u"
            + " where u.person_id = i.person_id and u.proposal_id = i.proposal_id)",
        prepared.batch(),
        proposal);
    sql.update(
        "delete from answer_batch_item where batch_id = ? and proposal_id = ?",
        prepared.batch(),
        proposal);
    journal.append(Event.of(SUBJECT, prepared.batch(), "answer-taken-out").by(asker.id()));
  }

  private Optional<Prepared> waiting(Asker asker, UUID proposal) {
    return asker.desks().stream()
        .flatMap(unit -> sql.list(COLLECTING, row -> row.uuid("id"), unit).stream())
        .flatMap(
            batch ->
                sql
                    .first(
                        "select * from answer_batch_item"
                            + " where batch_id = ? and proposal_id = ?",
                        Prepared::read,
                        batch,
                        proposal)
                    .stream())
        .findFirst();
  }

  /** Where an answer is put. */
  private record Place(UUID batch, UUID unit, int position) {}

  private void prepare(Asker asker, Place place, NewBatch.Item item, List<FieldError> errors) {
    String outcome = null;
    int revision = 0;
    try {
      Proposal proposal =
          answering.requirePossible(asker, item.proposal(), item.answer(), version(item.version()));
      revision = proposal.revision();
      if (!liesAt(place.unit(), proposal)) {
        throw new Refusal(RightsRefusal.NOT_YOUR_DESK);
      }
    } catch (Refusal refused) {
      outcome = refused.reason().slug();
    } catch (InvalidInput invalid) {
      invalid.errors().forEach(error -> errors.add(inside(place.position(), error)));
    }
    if (errors.isEmpty() && !RightsRefusal.NO_SUCH_PROPOSAL.slug().equals(outcome)) {
      insert(
          place,
          new Prepared(
              place.batch(),
              item.proposal(),
              asker.id(),
              revision,
              clock.instant(),
              outcome,
              item.answer()));
    }
  }

  private static LongConsumer version(long seen) {
    return version -> {
      if (version != seen) {
        throw new Refusal(WebRefusal.CHANGED_MEANWHILE);
      }
    };
  }

  private static void requireWhole(NewBatch wanted) {
    List<FieldError> errors = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < wanted.items().size(); i++) {
      NewBatch.Item item = wanted.items().get(i);
      if (!seen.add(item.proposal())) {
        errors.add(new FieldError("/items/" + i + "/proposal", "is there twice"));
      }
      errors.addAll(blanks("/items/" + i + "/answer", item.answer()));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static List<FieldError> blanks(String above, AnswerDraft answer) {
    List<FieldError> errors = new ArrayList<>();
    Stream.of(
            new String[] {"/text", answer.text()},
            new String[] {"/whatWouldChange", answer.whatWouldChange()},
            new String[] {"/nextStep", answer.nextStep()})
        .filter(field -> Blanks.isLeftIn(field[1]))
        .forEach(
            field ->
                errors.add(new FieldError(above + field[0], "has a blank that is not filled")));
    return errors;
  }

  private static FieldError inside(int position, FieldError error) {
    return new FieldError("/items/" + position + "/answer" + error.pointer(), error.detail());
  }

  private static boolean liesAt(UUID unit, Proposal proposal) {
    return unit.equals(proposal.desk()) || proposal.secondDoor().filter(unit::equals).isPresent();
  }

  private static UUID deskOf(Asker asker, Proposal proposal) {
    return asker.answersFor(proposal.desk())
        ? proposal.desk()
        : proposal
            .secondDoor()
            .filter(asker::answersFor)
            .orElseThrow(() -> new Refusal(RightsRefusal.NOT_YOUR_DESK));
  }

  /**
   * Two people may prepare the first answer of a desk at the same moment: one batch comes of it.
   */
  private UUID collecting(UUID unit) {
    sql.list("select id from unit where id = ? for update", row -> row.uuid("id"), unit);
    return sql.first(COLLECTING, row -> row.uuid("id"), unit).orElseGet(() -> begin(unit, true));
  }

  private UUID begin(UUID unit, boolean collects) {
    UUID id = ids.next();
    Instant now = clock.instant();
    sql.update(
        "insert into answer_batch (id, unit_id, collects, created_at) values (?, ?, ?, ?)",
        id,
        unit,
        collects,
        now);
    return id;
  }

  private int count(UUID batch) {
    return sql.first(
            "select coalesce(max(position) + 1, 0) as n from answer_batch_item where batch_id = ?",
            row -> (int) row.number("n"),
            batch)
        .orElse(0);
  }

  private void insert(Place place, Prepared prepared) {
    List<Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        prepared.batch(),
        prepared.proposal(),
        prepared.by(),
        place.position(),
        prepared.seenRevision(),
        prepared.at(),
        prepared.outcome());
    Collections.addAll(values, AnswerColumns.values(prepared.answer()));
    sql.update(
        "insert into answer_batch_item (batch_id, proposal_id, person_id, position, seen_revision,"
            + " prepared_at, outcome, %s) values (%s)"
                .formatted(AnswerColumns.NAMES, Sql.marks(values.size())),
        values.toArray());
  }

  /** It names no proposal: that an answer is prepared is the desk's own business. */
  private static Event event(UUID batch, String type, Asker asker, UUID unit) {
    return Event.of(SUBJECT, batch, type).by(asker.id()).with("unit", unit);
  }
}
