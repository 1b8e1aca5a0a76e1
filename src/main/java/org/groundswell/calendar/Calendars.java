package org.groundswell.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.directory.Agency;
import org.groundswell.directory.Directory;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.storage.Sql;

/**
 * Which calendar a unit works by, and what is promised there; what it does not say, it inherits.
 */
@ApplicationScoped
public class Calendars {

  /** The agency's own calendar, which the migrations made. */
  static final UUID AGENCYS = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final Directory directory;
  private final Sql sql;

  /** Reads these tables, and the units from this directory. */
  @Inject
  public Calendars(Directory directory, Sql sql) {
    this.directory = directory;
    this.sql = sql;
  }

  /** The agency's own working days. */
  public WorkingCalendar ofTheAgency() {
    return kept(AGENCYS).orElseThrow().calendar(directory.agency().timeZone());
  }

  /** The working days of this unit. */
  public WorkingCalendar of(UUID unit) {
    return kept(idFor(unit, said())).orElseThrow().calendar(directory.agency().timeZone());
  }

  /** What is promised at the desk of this unit. */
  public PromiseTerms termsOf(UUID unit) {
    return termsOf(unit, said()).orElseGet(this::termsOfTheAgency);
  }

  /** The working days of every unit, for whoever has to look at many of them: read once. */
  public Function<UUID, WorkingCalendar> read() {
    Map<UUID, Said> said = said();
    Map<UUID, WorkingCalendar> calendars =
        all().stream()
            .collect(
                Collectors.toMap(Kept::id, kept -> kept.calendar(directory.agency().timeZone())));
    return unit -> calendars.get(idFor(unit, said));
  }

  /** When the next working day will be over wherever anybody works. */
  public Instant whenEveryNextWorkingDayIsOver(Instant now) {
    return all().stream()
        .map(kept -> kept.calendar(directory.agency().timeZone()).dueAfter(now, 1))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  PromiseTerms termsOfTheAgency() {
    Agency.Promise promised = directory.agency().promise();
    return new PromiseTerms(
        promised.acknowledgeDays(), promised.answerDays(), promised.decideDays());
  }

  /** What units say for themselves. */
  record Said(UUID unit, UUID calendar, PromiseTerms terms, long version) {}

  Map<UUID, Said> said() {
    return sql
        .list(
            "select unit_id, calendar_id, acknowledge_days, answer_days, decide_days, version"
                + " from unit_terms",
            row ->
                new Said(
                    row.uuid("unit_id"),
                    row.uuid("calendar_id"),
                    row.number("acknowledge_days") == 0
                        ? null
                        : new PromiseTerms(
                            (int) row.number("acknowledge_days"),
                            (int) row.number("answer_days"),
                            (int) row.number("decide_days")),
                    row.number("version")))
        .stream()
        .collect(Collectors.toMap(Said::unit, it -> it));
  }

  UUID idFor(UUID unit, Map<UUID, Said> said) {
    return nearest(unit, said, Said::calendar).orElse(AGENCYS);
  }

  Optional<PromiseTerms> termsOf(UUID unit, Map<UUID, Said> said) {
    return nearest(unit, said, Said::terms);
  }

  private <T> Optional<T> nearest(UUID unit, Map<UUID, Said> said, Function<Said, T> what) {
    return said.isEmpty()
        ? Optional.empty()
        : directory.organisation().unitAndAncestors(unit).stream()
            .map(said::get)
            .filter(it -> it != null && what.apply(it) != null)
            .map(what)
            .findFirst();
  }

  Optional<Kept> kept(UUID id) {
    return read(" where id = ?", id).stream().findFirst();
  }

  List<Kept> all() {
    return read("");
  }

  private List<Kept> read(String where, Object... values) {
    Map<UUID, List<Holiday>> holidays = new HashMap<>();
    sql.list(
            "select calendar_id, on_day, name, yearly from work_holiday"
                + where.replace(" id ", " calendar_id ")
                + " order by on_day",
            row ->
                Map.entry(
                    row.uuid("calendar_id"),
                    new Holiday(row.day("on_day"), row.text("name"), row.flag("yearly"))),
            values)
        .forEach(
            it ->
                holidays.computeIfAbsent(it.getKey(), any -> new ArrayList<>()).add(it.getValue()));
    return sql.list(
        "select id, name, weekdays, closes_at, time_zone, version from work_calendar"
            + where
            + " order by name",
        row ->
            new Kept(
                row.uuid("id"),
                row.text("name"),
                Kept.days(row.text("weekdays")),
                row.text("closes_at"),
                row.text("time_zone"),
                List.copyOf(holidays.getOrDefault(row.uuid("id"), List.of())),
                row.number("version")),
        values);
  }
}
