package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.SignInSettings;
import org.groundswell.signin.oidc.Identities.Link;
import org.groundswell.web.Refusal;

/**
 * Parts somebody from their account at the provider, for instance because it was made anew there
 * and now has another subject. Their next sign-in is a first one: they are found by what is
 * configured, as at the very first.
 */
@ApplicationScoped
class Unlinking {

  private final SignInSettings modes;
  private final OidcSettings settings;
  private final Identities identities;
  private final ProviderSessions sessions;
  private final Journal journal;

  @Inject
  Unlinking(
      SignInSettings modes,
      OidcSettings settings,
      Identities identities,
      ProviderSessions sessions,
      Journal journal) {
    this.modes = modes;
    this.settings = settings;
    this.identities = identities;
    this.sessions = sessions;
    this.journal = journal;
  }

  /**
   * The account that is somebody's.
   *
   * @throws Refusal when there is none, or no provider
   */
  Link linkOf(UUID person) {
    return issuer()
        .flatMap(issuer -> identities.of(issuer, person))
        .orElseThrow(() -> new Refusal(OidcRefusal.NO_SUCH_LINK));
  }

  /** Where no provider is set up, nobody is linked. */
  private Optional<String> issuer() {
    modes.refuseUnlessOffered(SignInMode.OIDC);
    return settings.isComplete() ? Optional.of(settings.issuer()) : Optional.empty();
  }

  /**
   * Parts them, and ends every session that came from the account.
   *
   * @throws Refusal when there is none, or no provider
   */
  @Transactional
  void unlink(UUID person, UUID by) {
    linkOf(person);
    String issuer = settings.issuer();
    identities.unlink(issuer, person);
    int ended = sessions.endAll(issuer, person);
    journal.append(Event.of("person", person, "account-unlinked").by(by).with("sessions", ended));
  }
}
