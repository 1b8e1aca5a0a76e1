package org.groundswell.notification.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.groundswell.notification.Happenings;
import org.groundswell.storage.Signalled;

/**
 * Tells those at a desk that the claim on a proposal changed, on whichever node it did. It is no
 * entry of the journal and has no sequence: whoever missed it sees the claims when they ask.
 */
@ApplicationScoped
class ClaimHints implements Signalled {

  private final Happenings happenings;
  private final Hub hub;

  @Inject
  ClaimHints(Happenings happenings, Hub hub) {
    this.happenings = happenings;
    this.hub = hub;
  }

  @Override
  public String word() {
    return "claim";
  }

  @Override
  public void hear(String text) {
    UUID proposal = UUID.fromString(text);
    happenings.facts(proposal).ifPresent(facts -> hub.tellDesk(facts, Messages.claim(proposal)));
  }

  @Override
  public void missed() {
    hub.tellDesks(Messages.claims());
  }
}
