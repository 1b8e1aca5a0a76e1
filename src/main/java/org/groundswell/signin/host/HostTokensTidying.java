package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/** Tidies the tokens that assertions bought, as often as they end. */
@ApplicationScoped
class HostTokensTidying {

  private final HostTokens tokens;
  private final Recurring recurring;

  @Inject
  HostTokensTidying(HostTokens tokens, Recurring recurring) {
    this.tokens = tokens;
    this.recurring = recurring;
  }

  void start(@Observes StorageReady ready) {
    recurring.after(HostTokens.LIFE, "host-tokens", tokens::tidy);
  }
}
