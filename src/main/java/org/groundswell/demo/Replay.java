package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.storage.Backdated;
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
    List<Deed> deeds =
        timeline.of(stories).stream().filter(deed -> !played.contains(deed.key())).toList();
    LocalDate day = deeds.isEmpty() ? null : timeline.calendar().dateAt(deeds.getFirst().at());
    Set<Story> broken = new HashSet<>();
    for (Deed deed : deeds) {
      LocalDate next = timeline.calendar().dateAt(deed.at());
      for (; day.isBefore(next); day = day.plusDays(1)) {
        endDay(day, timeline);
      }
      if (!broken.contains(deed.story()) && !plays(deed)) {
        broken.add(deed.story());
      }
    }
    LOG.log(Level.INFO, "Played {0} deeds of {1} stories", deeds.size(), stories.size());
  }

  /** A story that cannot go on is left as it stands: the demo must not keep the server down. */
  private boolean plays(Deed deed) {
    try {
      at(deed.at(), () -> playing.play(deed));
      return true;
    } catch (RuntimeException no) {
      LOG.log(Level.ERROR, "The story stops at " + deed.key(), no);
      return false;
    }
  }

  private void endDay(LocalDate day, Timeline timeline) {
    if (timeline.calendar().isWorkingDay(day)) {
      at(timeline.calendar().endOf(day).plusSeconds(30), watches::look);
    }
  }

  private static void at(Instant moment, Runnable action) {
    Callable<Void> call =
        () -> {
          action.run();
          return null;
        };
    try {
      Backdated.at(moment, call);
    } catch (RuntimeException no) {
      throw no;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
