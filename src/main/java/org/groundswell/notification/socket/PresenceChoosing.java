package org.groundswell.notification.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Chooses whether one is seen reading. */
@ApplicationScoped
class PresenceChoosing {

  private final PresenceChoices choices;
  private final Presence presence;

  @Inject
  PresenceChoosing(PresenceChoices choices, Presence presence) {
    this.choices = choices;
    this.presence = presence;
  }

  /** From now on, in every window of this person and on every node. */
  @Transactional
  public void choose(UUID person, boolean shown) {
    choices.choose(person, shown);
    presence.chosen(person);
  }
}
