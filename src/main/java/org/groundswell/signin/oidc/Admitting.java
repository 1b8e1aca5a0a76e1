package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Account;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.Directory;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.StaffDraft;
import org.groundswell.directory.change.Staffing;
import org.groundswell.web.Refusal;

/**
 * Finds out who has come from the provider, and takes over what it says about them.
 *
 * <p>A subject that was here before is the person it was. Otherwise the directory is asked, as
 * configured, and in the end somebody new joins it, if that is wanted. Whoever has left stays out,
 * even while the provider still knows them.
 */
@ApplicationScoped
class Admitting {

  private static final Cause CAUSE = Cause.of(Cause.Source.SIGN_IN);

  private final OidcSettings settings;
  private final Identities identities;
  private final Accounts accounts;
  private final Staffing staffing;
  private final Placing placing;
  private final Directory directory;

  @Inject
  Admitting(
      OidcSettings settings,
      Identities identities,
      Accounts accounts,
      Staffing staffing,
      Placing placing,
      Directory directory) {
    this.settings = settings;
    this.identities = identities;
    this.accounts = accounts;
    this.staffing = staffing;
    this.placing = placing;
    this.directory = directory;
  }

  /** Who it is from now on; refused when it is nobody who may come in. */
  @Transactional
  UUID admit(Claims claims) {
    UUID person = identities.person(claims).orElseGet(() -> oneAtATime(claims));
    refuseUnlessActive(accounts.of(person));
    if (settings.updatesPeople()) {
      update(person, claims);
    }
    placing.place(person, claims);
    return person;
  }

  /** Of two first sign-ins at once the second waits here, and then finds who the first made. */
  private UUID oneAtATime(Claims claims) {
    directory.changed();
    return identities.person(claims).orElseGet(() -> firstTime(claims));
  }

  private UUID firstTime(Claims claims) {
    UUID person =
        settings
            .matching()
            .find(claims, accounts)
            .map(account -> claimed(account, claims))
            .orElseGet(() -> join(claims));
    identities.link(claims, person);
    return person;
  }

  private UUID claimed(Account account, Claims claims) {
    refuseUnlessActive(Optional.of(account));
    if (identities.isTaken(account.person(), claims)) {
      throw new Refusal(OidcRefusal.SOMEBODY_ELSES_ACCOUNT);
    }
    return account.person();
  }

  private UUID join(Claims claims) {
    if (!settings.createsPeople()) {
      throw new Refusal(OidcRefusal.NOT_IN_THE_DIRECTORY);
    }
    StaffDraft draft =
        new StaffDraft(
            claims.userName(),
            null,
            claims.shownName(),
            null,
            claims.trustedEmail().orElse(null),
            null,
            null,
            placing.firstUnit(claims));
    if (isTaken(draft)) {
      throw new Refusal(OidcRefusal.SOMEBODY_ELSES_ACCOUNT);
    }
    return staffing.join(draft, directory.today(), CAUSE);
  }

  /** What the provider does not say stays as it is, and so does what it cannot know. */
  private void update(UUID person, Claims claims) {
    StaffDraft before = staffing.draftOf(person).orElseThrow();
    StaffDraft after =
        new StaffDraft(
            before.userName(),
            before.externalId(),
            claims.name() == null ? before.name() : claims.name(),
            before.title(),
            claims.trustedEmail().filter(it -> isFree(it, person)).orElse(before.email()),
            before.grade(),
            before.locale(),
            before.unit());
    staffing.describe(person, after, CAUSE);
  }

  /** Somebody else's address must not keep anybody from signing in; it is only not taken over. */
  private boolean isFree(String email, UUID person) {
    return accounts.byEmail(email).map(Account::person).filter(it -> !it.equals(person)).isEmpty();
  }

  private boolean isTaken(StaffDraft draft) {
    return draft.email() != null && accounts.byEmail(draft.email()).isPresent()
        || draft.userName() != null && accounts.byUserName(draft.userName()).isPresent();
  }

  private static void refuseUnlessActive(Optional<Account> account) {
    if (account.filter(Account::active).isEmpty()) {
      throw new Refusal(OidcRefusal.NO_LONGER_IN_THE_AGENCY);
    }
  }
}
