package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;

/** Who acts in a deed, and on which proposal. */
@ApplicationScoped
class Cast {

  /** Nobody else changes the proposal while the stories are played. */
  static final LongConsumer ANY_VERSION = version -> {};

  private final Askers askers;
  private final DemoLedger ledger;

  @Inject
  Cast(Askers askers, DemoLedger ledger) {
    this.askers = askers;
    this.ledger = ledger;
  }

  /** The person of the deed, with the rights they had on that day. */
  Asker actor(Deed deed) {
    return askers.of(deed.person()).orElseThrow();
  }

  /** The proposal that the deed's story tells of. */
  UUID proposal(Deed deed) {
    return proposal(deed.story().id());
  }

  /** The proposal of the story with this name. */
  UUID proposal(String story) {
    return ledger.made(story + "/draft");
  }

  /** What an earlier deed of the same story made under this name, or null. */
  UUID named(Deed deed, String name) {
    return name == null ? null : ledger.made(deed.story().id() + "#" + name);
  }
}
