package org.groundswell.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.directory.Agency;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.Organising;
import org.groundswell.directory.Unit;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/** What an administrator says about a unit's calendar and terms; it holds for what is sent then. */
@ApplicationScoped
class KeepingTerms {

  private final Calendars calendars;
  private final Directory directory;
  private final Organising organising;
  private final Sql sql;
  private final Journal journal;

  @Inject
  KeepingTerms(
      Calendars calendars, Directory directory, Organising organising, Sql sql, Journal journal) {
    this.calendars = calendars;
    this.directory = directory;
    this.organising = organising;
    this.sql = sql;
    this.journal = journal;
  }

  /** The agency itself, and every unit that says something else. */
  List<UnitTermsView> all() {
    Map<UUID, Calendars.Said> said = calendars.said();
    return directory.organisation().units().stream()
        .filter(unit -> unit.parentId() == null || said.containsKey(unit.id()))
        .map(unit -> view(unit, said))
        .toList();
  }

  UnitTermsView one(UUID unit) {
    return view(found(unit), calendars.said());
  }

  @Transactional
  public void keep(UUID by, UUID unit, UnitTermsDraft draft, LongConsumer seenVersion) {
    Unit there = found(unit);
    oneAtATime(unit);
    seenVersion.accept(one(unit).version());
    if (draft.calendar() != null && calendars.kept(draft.calendar()).isEmpty()) {
      throw new InvalidInput("/calendar", "is not a calendar");
    }
    PromiseTerms terms = draft.terms() == null ? null : draft.terms().terms("/terms");
    PromiseTerms before = calendars.termsOf(unit);
    if (there.parentId() == null) {
      promiseForTheAgency(terms);
      write(unit, draft.calendar(), null);
    } else {
      write(unit, draft.calendar(), terms);
    }
    journal.append(
        Event.of("unit", unit, "promise-terms-changed")
            .by(by)
            .with("calendar", draft.calendar())
            .with("from", said(before))
            .with("to", said(terms == null ? calendars.termsOf(unit) : terms)));
  }

  /**
   * Of two who say something for a unit for the first time, the second finds what the first said.
   */
  private void oneAtATime(UUID unit) {
    sql.list("select id from unit where id = ? for update", row -> row.uuid("id"), unit);
  }

  /** The agency's own terms are its settings, which every page reads. */
  private void promiseForTheAgency(PromiseTerms terms) {
    if (terms == null) {
      throw new InvalidInput("/terms", "must be given for the agency itself");
    }
    organising.promise(
        new Agency.Promise(terms.acknowledgeDays(), terms.answerDays(), terms.decideDays()));
  }

  private void write(UUID unit, UUID calendar, PromiseTerms terms) {
    Object[] values = {
      calendar,
      terms == null ? null : terms.acknowledgeDays(),
      terms == null ? null : terms.answerDays(),
      terms == null ? null : terms.decideDays(),
      unit
    };
    int changed =
        sql.update(
            "update unit_terms set calendar_id = ?, acknowledge_days = ?, answer_days = ?,"
                + " decide_days = ?, version = version + 1 where unit_id = ?",
            values);
    if (changed == 0) {
      sql.update(
          "insert into unit_terms"
              + " (calendar_id, acknowledge_days, answer_days, decide_days, unit_id, version)"
              + " values (?, ?, ?, ?, ?, 1)",
          values);
    }
  }

  private static String said(PromiseTerms terms) {
    return terms.acknowledgeDays() + "/" + terms.answerDays() + "/" + terms.decideDays();
  }

  private Unit found(UUID unit) {
    return directory
        .organisation()
        .unit(unit)
        .orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_UNIT));
  }

  private UnitTermsView view(Unit unit, Map<UUID, Calendars.Said> said) {
    Calendars.Said own = said.get(unit.id());
    boolean top = unit.parentId() == null;
    return new UnitTermsView(
        unit.ref(),
        calendars.idFor(unit.id(), said),
        TermsDraft.of(calendars.termsOf(unit.id(), said).orElseGet(calendars::termsOfTheAgency)),
        own != null && own.calendar() != null,
        top || own != null && own.terms() != null,
        own == null ? 0 : own.version());
  }
}
