package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.triage.Watches;

/**
 * Plays all stories in the order of time, each deed at its own moment, and in between what happens
 * by itself at the end of each day: promises that lapse, parkings that end.
 */
@ApplicationScoped
class Replay {

  private static final System.Logger LOG = System.getLogger(Replay.class.getName());

  private final Playing playing;
  private final DemoLedger ledger;
  private final Watches watches;
  private final AgencyCalendar agencyCalendar;

  @Inject
  Replay(Playing playing, DemoLedger ledger, Watches watches, AgencyCalendar agencyCalendar) {
    this.playing = playing;
    this.ledger = ledger;
    this.watches = watches;
    this.agencyCalendar = agencyCalendar;
  }

  /** Plays what was not played yet; days are counted back from {@code start}. */
  void play(List<Story> stories, Instant start) {
    Timeline timeline = new Timeline(start, agencyCalendar.workingDays());
    Set<String> played = ledger.played();
    SortedMap<LocalDate, List<Deed>> days =
        timeline.of(stories).stream()
            .filter(deed -> !played.contains(deed.key()))
            .collect(
                Collectors.groupingBy(
                    deed -> timeline.calendar().dateAt(deed.at()),
                    TreeMap::new,
                    Collectors.toList()));
    LocalDate today = timeline.calendar().dateAt(start);
    LocalDate day = days.isEmpty() ? today : days.firstKey();
    for (; !day.isAfter(today); day = day.plusDays(1)) {
      playDay(days.getOrDefault(day, List.of()));
      if (day.isBefore(today)) {
        endDay(day, timeline.calendar());
      }
    }
    LOG.log(Level.INFO, "Played {0} stories", stories.size());
  }

  /** A day is one transaction; when a deed is refused, the others go one by one. */
  private void playDay(List<Deed> deeds) {
    try {
      playing.play(deeds);
    } catch (RuntimeException refused) {
      LOG.log(Level.DEBUG, "A day failed; its deeds go one by one", refused);
      deeds.forEach(this::playSingly);
    }
  }

  /** A deed that cannot be played is left out: the demo must not keep the server down. */
  private void playSingly(Deed deed) {
    try {
      playing.play(List.of(deed));
    } catch (RuntimeException no) {
      LOG.log(Level.ERROR, "Could not play " + deed.key(), no);
    }
  }

  private void endDay(LocalDate day, WorkingCalendar calendar) {
    if (calendar.isWorkingDay(day)) {
      Moment.of(calendar.endOf(day).plusSeconds(30)).run(watches::look);
    }
  }
}
