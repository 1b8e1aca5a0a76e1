package org.groundswell.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/**
 * Reads who has changed before anybody asks: nobody's keystroke waits for everybody to be read
 * after the start or after an import, and an erased name is soon in no node's memory.
 */
@ApplicationScoped
class NamesWatch {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final PeopleByName people;
  private final Recurring recurring;

  @Inject
  NamesWatch(PeopleByName people, Recurring recurring) {
    this.people = people;
    this.recurring = recurring;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(PAUSE, "names", people::catchUp);
  }
}
