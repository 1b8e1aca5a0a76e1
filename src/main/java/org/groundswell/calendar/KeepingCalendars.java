package org.groundswell.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Unit;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/** What an administrator does with calendars. What was promised before stays as it was promised. */
@ApplicationScoped
class KeepingCalendars {

  private static final String SUBJECT = "calendar";
  private static final int MOST = 200;

  private final Calendars calendars;
  private final Directory directory;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;

  @Inject
  KeepingCalendars(Calendars calendars, Directory directory, Sql sql, Journal journal, Ids ids) {
    this.calendars = calendars;
    this.directory = directory;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
  }

  List<CalendarView> all() {
    Map<UUID, Calendars.Said> said = calendars.said();
    Map<UUID, Long> running = runningBy(said);
    return calendars.all().stream().map(kept -> view(kept, said, running)).toList();
  }

  CalendarView one(UUID id) {
    Map<UUID, Calendars.Said> said = calendars.said();
    return view(found(id), said, runningBy(said));
  }

  @Transactional
  public UUID add(UUID by, CalendarDraft draft) {
    draft.calendar(directory.today());
    if (calendars.all().size() >= MOST) {
      throw new Refusal(CalendarRefusal.TOO_MANY_CALENDARS);
    }
    UUID id = ids.next();
    requireOwnName(id, draft.name());
    sql.update(
        "insert into work_calendar (name, weekdays, closes_at, time_zone, version, id)"
            + " values (?, ?, ?, ?, 1, ?)",
        draft.name(),
        Kept.text(draft.weekdays()),
        draft.closesAt(),
        draft.timeZone(),
        id);
    keepHolidays(id, draft);
    journal.append(event(id, "calendar-added", draft).by(by));
    return id;
  }

  @Transactional
  public void change(UUID by, UUID id, CalendarDraft draft, LongConsumer seenVersion) {
    long version = found(id).version();
    seenVersion.accept(version);
    draft.calendar(directory.today());
    requireOwnName(id, draft.name());
    int changed =
        sql.update(
            "update work_calendar set name = ?, weekdays = ?, closes_at = ?, time_zone = ?,"
                + " version = version + 1 where id = ? and version = ?",
            draft.name(),
            Kept.text(draft.weekdays()),
            draft.closesAt(),
            draft.timeZone(),
            id,
            version);
    if (changed == 0) {
      throw new Refusal(WebRefusal.CHANGED_MEANWHILE);
    }
    keepHolidays(id, draft);
    journal.append(event(id, "calendar-changed", draft).by(by));
  }

  @Transactional
  public void remove(UUID by, UUID id, LongConsumer seenVersion) {
    seenVersion.accept(found(id).version());
    boolean used = calendars.said().values().stream().anyMatch(said -> id.equals(said.calendar()));
    if (used || id.equals(Calendars.AGENCYS)) {
      throw new Refusal(CalendarRefusal.CALENDAR_IN_USE);
    }
    sql.update("delete from work_holiday where calendar_id = ?", id);
    sql.update("delete from work_calendar where id = ?", id);
    journal.append(Event.of(SUBJECT, id, "calendar-removed").by(by));
  }

  /** How many promises run at the desks of these units: none of them is touched. */
  private Map<UUID, Long> runningBy(Map<UUID, Calendars.Said> said) {
    return sql
        .list(
            "select desk_unit_id, count(*) as amount from proposal"
                + " where next_due is not null and state <> 'draft' group by desk_unit_id",
            row -> Map.entry(calendars.idFor(row.uuid("desk_unit_id"), said), row.number("amount")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
  }

  private Kept found(UUID id) {
    return calendars.kept(id).orElseThrow(() -> new Refusal(CalendarRefusal.NO_SUCH_CALENDAR));
  }

  private void requireOwnName(UUID id, String name) {
    boolean taken =
        calendars.all().stream()
            .anyMatch(kept -> kept.name().equals(name) && !kept.id().equals(id));
    if (taken) {
      throw new Refusal(CalendarRefusal.CALENDAR_NAME_TAKEN);
    }
  }

  private void keepHolidays(UUID id, CalendarDraft draft) {
    sql.update("delete from work_holiday where calendar_id = ?", id);
    sql.batch(
        "insert into work_holiday (calendar_id, on_day, name, yearly) values (?, ?, ?, ?)",
        draft.holidays().stream()
            .map(day -> new Object[] {id, day.on(), day.name(), day.yearly()})
            .toList());
  }

  private static Event event(UUID id, String type, CalendarDraft draft) {
    LocalDate last =
        draft.holidays().stream().map(Holiday::on).max(LocalDate::compareTo).orElse(null);
    return Event.of(SUBJECT, id, type)
        .with("weekdays", Kept.text(draft.weekdays()))
        .with("closesAt", draft.closesAt())
        .with("timeZone", draft.timeZone())
        .with("holidays", draft.holidays().size())
        .with("lastHoliday", last);
  }

  private CalendarView view(Kept kept, Map<UUID, Calendars.Said> said, Map<UUID, Long> running) {
    return new CalendarView(
        kept.id(),
        kept.name(),
        kept.weekdays(),
        kept.closesAt(),
        kept.zone(directory.agency().timeZone()).getId(),
        kept.holidays(),
        kept.id().equals(Calendars.AGENCYS),
        directory.organisation().units().stream()
            .filter(unit -> said.containsKey(unit.id()))
            .filter(unit -> kept.id().equals(said.get(unit.id()).calendar()))
            .map(Unit::ref)
            .toList(),
        running.getOrDefault(kept.id(), 0L),
        kept.version());
  }
}
