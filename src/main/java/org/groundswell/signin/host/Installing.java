package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Ids;
import org.groundswell.web.Refusal;

/** Brings intranets in, changes their keys, and puts them out again. */
@ApplicationScoped
class Installing {

  private static final String SUBJECT = "host-installation";
  private static final int MOST_KEYS = 3;

  private final Installations installations;
  private final Codes codes;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Installing(Installations installations, Codes codes, Journal journal, Ids ids, Clock clock) {
    this.installations = installations;
    this.codes = codes;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes a code for an intranet to come. */
  @Transactional
  Codes.Made invite(UUID by) {
    Codes.Made made = codes.make(by);
    journal.append(
        Event.of(SUBJECT, ids.next(), "host-invited").by(by).with("expires", made.expiresAt()));
    return made;
  }

  /**
   * Registers an intranet that has a code.
   *
   * @throws Refusal when the code or the key is not good; the code is then good as before
   */
  @Transactional
  Installation register(HostDraft draft) {
    HostKey key = fresh(draft.key());
    String origin = HostOrigin.of(draft.origin());
    UUID invitedBy =
        codes
            .spend(draft.code())
            .orElseThrow(() -> new Refusal(HostRefusal.INSTALLATION_CODE_REFUSED));
    Instant now = clock.instant();
    Installation installation =
        new Installation(ids.next(), draft.name().strip(), origin, now, null, null, List.of(key));
    installations.keep(installation, invitedBy);
    journal.append(
        Event.of(SUBJECT, installation.id(), "host-installed")
            .with("invited-by", invitedBy)
            .with("key", key.thumbprint()));
    return installation;
  }

  /** Lets an intranet sign with one more key; the old ones stay good until they are retired. */
  @Transactional
  void addKey(UUID id, String text, UUID by) {
    Installation installation = one(id);
    if (installation.keys().size() >= MOST_KEYS) {
      throw new Refusal(HostRefusal.TOO_MANY_KEYS);
    }
    HostKey key = fresh(text);
    installations.keep(key, id);
    journal.append(Event.of(SUBJECT, id, "host-key-added").by(by).with("key", key.thumbprint()));
  }

  /** Lets an intranet sign with a key no longer. */
  @Transactional
  void retireKey(UUID id, String thumbprint, UUID by) {
    Installation installation = one(id);
    if (installation.keys().stream().noneMatch(key -> key.thumbprint().equals(thumbprint))) {
      throw new Refusal(HostRefusal.NO_SUCH_KEY);
    }
    if (installation.keys().size() == 1) {
      throw new Refusal(HostRefusal.KEY_IS_THE_LAST);
    }
    installations.retire(thumbprint);
    journal.append(Event.of(SUBJECT, id, "host-key-retired").by(by).with("key", thumbprint));
  }

  /** Lets an intranet vouch no longer; the tokens it bought are void. */
  @Transactional
  void disable(UUID id, UUID by) {
    one(id);
    if (installations.setDisabled(id, true)) {
      journal.append(Event.of(SUBJECT, id, "host-disabled").by(by));
    }
  }

  /** Lets it vouch again. */
  @Transactional
  void enable(UUID id, UUID by) {
    one(id);
    if (installations.setDisabled(id, false)) {
      journal.append(Event.of(SUBJECT, id, "host-enabled").by(by));
    }
  }

  /** Puts an intranet out for good. */
  @Transactional
  void remove(UUID id, UUID by) {
    one(id);
    installations.remove(id);
    journal.append(Event.of(SUBJECT, id, "host-removed").by(by));
  }

  private Installation one(UUID id) {
    return installations.find(id).orElseThrow(() -> new Refusal(HostRefusal.NO_SUCH_INSTALLATION));
  }

  /** A key that two installations had would let one speak for the other's readers. */
  private HostKey fresh(String text) {
    HostKey key = HostKey.read(text, clock.instant());
    if (installations.knows(key)) {
      throw new Refusal(HostRefusal.KEY_IS_KNOWN);
    }
    return key;
  }
}
