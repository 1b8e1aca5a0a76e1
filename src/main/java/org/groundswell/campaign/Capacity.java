package org.groundswell.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.calendar.Calendars;
import org.groundswell.calendar.TermsDraft;
import org.groundswell.campaign.CapacityView.Basis;
import org.groundswell.campaign.CapacityView.Fit;
import org.groundswell.campaign.CapacityView.Range;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Unit;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;

/**
 * Whether the reviewers' hours are enough for what may come in. Advice: it refuses no campaign.
 *
 * <p>What may come in follows from what came in before: ideas for each person and working day, in
 * earlier campaigns, or where there was none in the last twelve months, of the units it is for, or
 * of the whole agency where those are fewer than {@value #ENOUGH_PEOPLE} people or sent too little.
 * The range is that of the earlier rates and of chance around all of them together.
 */
@ApplicationScoped
class Capacity {

  /** Fewer people are not looked at alone. */
  static final int ENOUGH_PEOPLE = 10;

  /** Fewer ideas than this say next to nothing about a rate. */
  static final int ENOUGH_IDEAS = 5;

  /** Four of five times the truth lies within. */
  private static final double Z = 1.2816;

  private static final double ANSCOMBE = 3.0 / 8;
  private static final int DAYS_A_WEEK = 5;

  private final Calendars calendars;
  private final Directory directory;
  private final Sql sql;

  @Inject
  Capacity(Calendars calendars, Directory directory, Sql sql) {
    this.calendars = calendars;
    this.directory = directory;
    this.sql = sql;
  }

  /** What happened in a while: ideas, and people times working days. */
  private record Seen(int ideas, double exposure) {

    double rate() {
      return ideas / exposure;
    }
  }

  /** Ideas for each person and working day. */
  private record Rates(double low, double high, Basis basis) {}

  CapacityView check(CapacityQuery query) {
    if (query.closesOn().isBefore(query.opensOn())
        || query.closesOn().isAfter(query.opensOn().plusDays(Checking.LONGEST))) {
      throw new InvalidInput("/closesOn", "must be within a year from the first day");
    }
    WorkingCalendar calendar = calendars.ofTheAgency();
    int days = Math.max(1, workingDays(calendar, query.opensOn(), query.closesOn()));
    Set<UUID> units = withThoseBelow(query.units());
    int people = headcount(units);
    Optional<Rates> rates = rates(calendar, units);
    Range expected =
        rates
            .map(
                it ->
                    new Range(
                        (int) Math.floor(it.low() * people * days),
                        (int) Math.ceil(it.high() * people * days)))
            .orElse(null);
    return view(query, people, days, expected, rates.map(Rates::basis).orElse(null));
  }

  private CapacityView view(
      CapacityQuery query, int people, int days, Range expected, Basis basis) {
    Effort effort = query.effort();
    Integer hours = effort.hoursAWeek();
    int answerDays =
        query.terms() == null ? agencysTerms().answerDays() : query.terms().answerDays();
    Range needed =
        expected == null
            ? null
            : new Range(hours(expected.low(), effort), hours(expected.high(), effort));
    Range wait =
        expected == null || hours == null
            ? null
            : new Range(
                waitDays(expected.low(), days, effort), waitDays(expected.high(), days, effort));
    return new CapacityView(
        fit(wait, answerDays),
        people,
        days,
        basis,
        expected,
        effort.minutes(),
        effort.minutesEach() != null,
        needed,
        hours == null ? null : Math.round((float) hours * days / DAYS_A_WEEK),
        answerDays,
        wait);
  }

  private TermsDraft agencysTerms() {
    var promised = directory.agency().promise();
    return new TermsDraft(promised.acknowledgeDays(), promised.answerDays(), promised.decideDays());
  }

  private static Fit fit(Range wait, int answerDays) {
    if (wait == null) {
      return Fit.UNKNOWN;
    }
    if (wait.high() <= answerDays) {
      return Fit.ENOUGH;
    }
    return wait.low() <= answerDays ? Fit.TIGHT : Fit.SHORT;
  }

  private static int hours(int ideas, Effort effort) {
    return (int) Math.ceil(ideas * effort.minutes() / 60.0);
  }

  /** Ideas come evenly and are read in turn; what is not read by the last day is read after it. */
  static int waitDays(int ideas, int days, Effort effort) {
    double aDay = effort.hoursAWeek() * 60.0 / DAYS_A_WEEK / effort.minutes();
    return (int) Math.ceil(Math.max(0, ideas / aDay - days));
  }

  private Optional<Rates> rates(WorkingCalendar calendar, Set<UUID> units) {
    Optional<Rates> theirs =
        units.isEmpty() || headcount(units) < ENOUGH_PEOPLE
            ? Optional.empty()
            : ratesOf(calendar, units);
    return theirs.or(() -> ratesOf(calendar, Set.of()));
  }

  private Optional<Rates> ratesOf(WorkingCalendar calendar, Set<UUID> units) {
    List<Seen> campaigns = campaignsBefore(calendar, units);
    Optional<Rates> rates = rates(campaigns, units.isEmpty(), campaigns.size());
    return rates.or(() -> rates(List.of(lastYear(calendar, units)), units.isEmpty(), 0));
  }

  private static Optional<Rates> rates(List<Seen> seen, boolean wholeAgency, int campaigns) {
    int ideas = seen.stream().mapToInt(Seen::ideas).sum();
    double exposure = seen.stream().mapToDouble(Seen::exposure).sum();
    if (ideas < ENOUGH_IDEAS || exposure <= 0) {
      return Optional.empty();
    }
    double root = Math.sqrt(ideas + ANSCOMBE);
    double low = (Math.pow(root - Z / 2, 2) - ANSCOMBE) / exposure;
    double high = (Math.pow(root + Z / 2, 2) - ANSCOMBE) / exposure;
    for (Seen one : seen) {
      low = Math.min(low, one.rate());
      high = Math.max(high, one.rate());
    }
    return Optional.of(new Rates(Math.max(0, low), high, new Basis(campaigns, ideas, wholeAgency)));
  }

  private record Past(UUID id, LocalDate opensOn, LocalDate closesOn) {}

  /** Those that are over and were not imported, each with those of these units it could reach. */
  private List<Seen> campaignsBefore(WorkingCalendar calendar, Set<UUID> units) {
    int people = headcount(units);
    List<Seen> seen = new ArrayList<>();
    for (Past past :
        sql.list(
            "select id, opens_on, closes_on from campaign where not external and closes_on < ?",
            row -> new Past(row.uuid("id"), row.day("opens_on"), row.day("closes_on")),
            directory.today())) {
      int days = workingDays(calendar, past.opensOn(), past.closesOn());
      if (days > 0) {
        seen.add(new Seen(ideas("p.campaign_id = ?", past.id(), units), (double) people * days));
      }
    }
    return seen;
  }

  private Seen lastYear(WorkingCalendar calendar, Set<UUID> units) {
    LocalDate today = directory.today();
    LocalDate from = today.minusYears(1);
    int ideas = ideas("p.submitted_at >= ?", calendar.startOf(from), units);
    return new Seen(ideas, (double) headcount(units) * workingDays(calendar, from, today));
  }

  private int ideas(String when, Object since, Set<UUID> units) {
    List<Object> values = new ArrayList<>(List.of(since));
    values.addAll(units);
    return sql.first(
            "select count(*) as amount from proposal p"
                + " left join campaign c on c.id = p.campaign_id"
                + " where p.submitted_at is not null and coalesce(c.external, false) = false and "
                + when
                + (units.isEmpty() ? "" : " and p.unit_id in (" + Sql.marks(units.size()) + ")"),
            row -> (int) row.number("amount"),
            values.toArray())
        .orElse(0);
  }

  private int headcount(Set<UUID> units) {
    return sql.first(
            "select count(*) as amount from person where left_on is null and stands_for is null"
                + (units.isEmpty() ? "" : " and unit_id in (" + Sql.marks(units.size()) + ")"),
            row -> (int) row.number("amount"),
            units.toArray())
        .orElse(0);
  }

  private Set<UUID> withThoseBelow(List<UUID> units) {
    Set<UUID> all = new HashSet<>();
    units.forEach(unit -> all.addAll(directory.organisation().unitAndDescendants(unit)));
    boolean everybody =
        directory.organisation().units().stream().map(Unit::id).allMatch(all::contains);
    return everybody ? Set.of() : all;
  }

  private static int workingDays(WorkingCalendar calendar, LocalDate from, LocalDate to) {
    return (int) from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
  }
}
