package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.proposal.Proposal;

/** Tells readings of another unit from those of the same. */
@ApplicationScoped
class Outsiders {

  private final Directory directory;

  @Inject
  Outsiders(Directory directory) {
    this.directory = directory;
  }

  /**
   * Whether it was stored by somebody who then worked neither where the proposal comes from nor
   * where it is answered, and who does not answer it now.
   */
  boolean isOne(Reading reading, Proposal proposal) {
    Set<UUID> units = new HashSet<>(proposal.facts().desks());
    units.add(proposal.unit());
    return !units.contains(reading.unit()) && !answers(reading.person(), proposal);
  }

  private boolean answers(UUID person, Proposal proposal) {
    return proposal.facts().desks().stream()
        .anyMatch(
            desk -> directory.organisation().answerersOf(desk, directory.today()).contains(person));
  }
}
