package org.groundswell.triage.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.ETags;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;
import org.groundswell.web.Refusal;

/** Keeps, changes and drops the templates of a unit. */
@ApplicationScoped
class KeepingTemplates {

  /** How many one unit has at most: a list that is longer is searched, not known. */
  static final int MOST = 50;

  private static final String SUBJECT = "answer-template";

  private final Templates templates;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  KeepingTemplates(Templates templates, Sql sql, Journal journal, Ids ids, Clock clock) {
    this.templates = templates;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps a new one; answers its id.
   *
   * @throws InvalidInput for a blank that nothing fills, or a field of another kind of answer
   * @throws Refusal {@code not-your-desk}, {@code template-name-taken}, {@code too-many-templates}
   */
  @Transactional
  public UUID keep(Asker asker, UUID unit, TemplateDraft draft) {
    Rights.mayOpenDesk(asker, unit).orRefuse();
    check(draft);
    oneAtATime(unit);
    if (count("select count(*) as n from answer_template where unit_id = ?", unit) >= MOST) {
      throw new Refusal(TemplateRefusal.TOO_MANY_TEMPLATES, "A unit keeps " + MOST + " at most.");
    }
    UUID id = ids.next();
    requireFree(unit, id, draft);
    sql.update(
        "insert into answer_template (id, unit_id, name, code, reason, text, what_would_change,"
            + " next_step, version, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        id,
        unit,
        draft.name().strip(),
        draft.code().slug(),
        reason(draft),
        draft.text(),
        draft.whatWouldChange(),
        draft.nextStep(),
        clock.instant());
    journal.append(event(id, "template-kept", asker, unit));
    return id;
  }

  /** Changes one that is still as it was seen. */
  @Transactional
  public void change(Asker asker, UUID id, TemplateDraft draft, LongConsumer seenVersion) {
    AnswerTemplate before = own(asker, id, seenVersion);
    check(draft);
    oneAtATime(before.unit().id());
    requireFree(before.unit().id(), id, draft);
    ETags.requireChanged(
        sql.update(
            "update answer_template set name = ?, code = ?, reason = ?, text = ?,"
                + " what_would_change = ?, next_step = ?, version = version + 1, changed_at = ?"
                + " where id = ? and version = ?",
            draft.name().strip(),
            draft.code().slug(),
            reason(draft),
            draft.text(),
            draft.whatWouldChange(),
            draft.nextStep(),
            clock.instant(),
            id,
            before.version()));
    journal.append(event(id, "template-changed", asker, before.unit().id()));
  }

  /** Drops one that is still as it was seen. */
  @Transactional
  public void drop(Asker asker, UUID id, LongConsumer seenVersion) {
    AnswerTemplate before = own(asker, id, seenVersion);
    ETags.requireChanged(
        sql.update(
            "delete from answer_template where id = ? and version = ?", id, before.version()));
    journal.append(event(id, "template-dropped", asker, before.unit().id()));
  }

  private AnswerTemplate own(Asker asker, UUID id, LongConsumer seenVersion) {
    AnswerTemplate template = templates.one(asker, id);
    Rights.mayOpenDesk(asker, template.unit().id()).orRefuse();
    seenVersion.accept(template.version());
    return template;
  }

  /** The names of one unit are compared by one person at a time. */
  private void oneAtATime(UUID unit) {
    sql.list("select id from unit where id = ? for update", row -> row.uuid("id"), unit);
  }

  private void requireFree(UUID unit, UUID id, TemplateDraft draft) {
    long others =
        count(
            "select count(*) as n from answer_template"
                + " where unit_id = ? and id <> ? and lower(name) = lower(?)",
            unit,
            id,
            draft.name().strip());
    if (others > 0) {
      throw new Refusal(TemplateRefusal.TEMPLATE_NAME_TAKEN, "Choose another name.");
    }
  }

  private long count(String query, Object... values) {
    return sql.first(query, row -> row.number("n"), values).orElse(0L);
  }

  private static void check(TemplateDraft draft) {
    List<FieldError> errors = new ArrayList<>();
    boolean decline = draft.code() == AnswerCode.DECLINE;
    belongs(decline || draft.reason() == null, "/reason", errors);
    belongs(decline || isBlank(draft.whatWouldChange()), "/whatWouldChange", errors);
    belongs(hasNextStep(draft.code()) || isBlank(draft.nextStep()), "/nextStep", errors);
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    Blanks.requireKnown(draft);
  }

  private static void belongs(boolean here, String pointer, List<FieldError> errors) {
    if (!here) {
      errors.add(new FieldError(pointer, "belongs to another kind of answer"));
    }
  }

  private static boolean hasNextStep(AnswerCode code) {
    return switch (code) {
      case ACKNOWLEDGE, REPLY, NEEDS_WORK, ENDORSE -> true;
      case TRIAL, DECLINE, PARK, REDIRECT, LINK -> false;
    };
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String reason(TemplateDraft draft) {
    return draft.reason() == null ? null : draft.reason().slug();
  }

  private static Event event(UUID id, String type, Asker asker, UUID unit) {
    return Event.of(SUBJECT, id, type).by(asker.id()).with("unit", unit);
  }
}
