package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.reading.DeskPages;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;

/** What waits at somebody's desks, the oldest promise first. */
@ApplicationScoped
class DeskQueue {

  private final DeskPages pages;
  private final Directory directory;
  private final AgencyCalendar calendar;
  private final Clock clock;

  @Inject
  DeskQueue(DeskPages pages, Directory directory, AgencyCalendar calendar, Clock clock) {
    this.pages = pages;
    this.directory = directory;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The queue of one desk, or of all of the asker's desks when {@code unit} is null. */
  DeskView of(Asker asker, UUID unit, DeskPages.Place place) {
    if (unit != null) {
      Rights.mayOpenDesk(asker, unit).orRefuse();
    }
    Set<UUID> desks = unit == null ? asker.desks() : Set.of(unit);
    DeskPages.Page page = pages.page(asker, desks, place);
    return new DeskView(
        directory.organisation().units().stream()
            .filter(known -> asker.answersFor(known.id()))
            .map(known -> new UnitRef(known.id(), known.name()))
            .toList(),
        page.items(),
        pages.counts(asker, desks, calendar.workingDays().dueAfter(clock.instant(), 1)),
        page.next());
  }
}
