package org.groundswell.metrics;

import java.time.Instant;
import java.util.UUID;
import org.groundswell.delivery.Quarter;
import org.groundswell.metrics.disclosure.OpenPeriods;
import org.groundswell.pipeline.WorkingCalendar;

/**
 * The time in which everything is counted: the quarters from the first of the record to the last
 * that is over.
 *
 * @param beginning the first quarter of the record
 * @param cut the last quarter that is over
 * @param end the last instant that counts
 */
record Frame(
    WorkingCalendar calendar,
    WorkingDays workingDays,
    Quarter beginning,
    Quarter cut,
    Instant end) {

  /** How many quarters are shown to whoever asks for none in particular. */
  private static final int LATELY = 8;

  int quarters() {
    return beginning.until(cut) + 1;
  }

  /** How many quarters after the beginning an instant lies. */
  int positionOf(Instant at) {
    return beginning.until(Quarter.of(calendar.dateAt(at)));
  }

  int positionOf(ProposalHistory history) {
    return positionOf(history.submittedAt());
  }

  Quarter quarter(int position) {
    return beginning.plus(position);
  }

  /**
   * The quarters asked for, as far as there are any. Null means to the cut, and from two years
   * before it: an old register that was imported must not bury what happens now.
   */
  OpenPeriods.Period period(Quarter from, Quarter to) {
    int first =
        from == null
            ? Math.max(0, quarters() - LATELY)
            : Math.clamp(beginning.until(from), 0, quarters() - 1);
    int last = to == null ? quarters() - 1 : beginning.until(to);
    return new OpenPeriods.Period(first, Math.clamp(last, first, quarters() - 1) + 1);
  }

  InsightView.Period view(OpenPeriods.Period period) {
    return new InsightView.Period(
        quarter(period.from()).toString(), quarter(period.until() - 1).toString());
  }

  Releases.Subject subject(UUID unit, OpenPeriods.Period period) {
    InsightView.Period written = view(period);
    return new Releases.Subject(unit, written.from(), written.to());
  }
}
