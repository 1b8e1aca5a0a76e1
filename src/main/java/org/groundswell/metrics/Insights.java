package org.groundswell.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.delivery.Quarter;
import org.groundswell.directory.Directory;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.proposal.AgencyCalendar;

/**
 * The figures of a unit and a period, kept until the journal moves on.
 *
 * <p>They are computed one at a time: two that ran at once would compete for the record of
 * releases, and for memory.
 */
@ApplicationScoped
class Insights {

  private final AgencyRecords records;
  private final Releases releases;
  private final Directory directory;
  private final AgencyCalendar calendar;
  private final Map<Question, InsightView> known = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected Insights() {
    this(null, null, null, null);
  }

  @Inject
  Insights(AgencyRecords records, Releases releases, Directory directory, AgencyCalendar calendar) {
    this.records = records;
    this.releases = releases;
    this.directory = directory;
    this.calendar = calendar;
  }

  /**
   * What is asked.
   *
   * @param from the first quarter; null for the beginning of the record
   * @param to the last quarter; null for the last that is over
   */
  record Asked(UUID unit, Quarter from, Quarter to) {}

  private record Question(Asked asked, Quarter cut, long sequence) {}

  /** The figures, as far as they may be known. */
  synchronized InsightView of(Asked asked) {
    AgencyRecord record = records.latest();
    Quarter cut = Quarter.of(directory.today()).plus(-1);
    Question question = new Question(asked, cut, record.sequence());
    InsightView view = known.get(question);
    if (view == null) {
      known.keySet().removeIf(old -> old.sequence() != record.sequence());
      view = compute(asked, cut, record);
      known.put(question, view);
    }
    return view;
  }

  private InsightView compute(Asked asked, Quarter cut, AgencyRecord record) {
    WorkingCalendar working = calendar.workingDays();
    Quarter beginning = beginning(record, cut, working.zone());
    LocalDate lastDay = cut.lastDay();
    Instant end = working.startOf(lastDay.plusDays(1)).minusMillis(1);
    var days =
        new WorkingDays(working, beginning.firstDay().minusDays(1), directory.today().plusDays(1));
    var frame = new Frame(working, days, beginning, cut, end);
    return new InsightComposition(record, frame, directory.organisation(), DisclosureRule.TEN)
        .of(asked, releases);
  }

  private static Quarter beginning(AgencyRecord record, Quarter cut, ZoneId zone) {
    Optional<ProposalHistory> first = record.histories().stream().findFirst();
    return first
        .map(history -> Quarter.of(LocalDate.ofInstant(history.submittedAt(), zone)))
        .filter(quarter -> quarter.compareTo(cut) < 0)
        .orElse(cut);
  }
}
