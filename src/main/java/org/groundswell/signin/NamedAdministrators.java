package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.directory.Account;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.Directory;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Appointing;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.Reorganising;
import org.groundswell.directory.change.StaffDraft;
import org.groundswell.directory.change.Staffing;
import org.groundswell.directory.change.UnitDraft;
import org.groundswell.storage.StorageReady;
import org.groundswell.web.Refusal;

/**
 * The people who administer because whoever runs the server says so: {@code
 * groundswell.administrators}, user names between commas. The way in for the very first
 * administrator, and the way back in where none is left.
 *
 * <p>They get the role when the server starts, or when they first sign in; no rule about groups
 * takes it away while they are named. Naming gives a role and never ends one.
 *
 * @see <a href="../../../../../../docs/adr/0083-somebody-administers.md">ADR 83</a>
 */
@ApplicationScoped
public class NamedAdministrators {

  private static final System.Logger LOG = System.getLogger(NamedAdministrators.class.getName());
  private static final Cause CAUSE = Cause.of(Cause.Source.SETTINGS);

  private final List<String> names;
  private final SignInSettings modes;
  private final Accounts accounts;
  private final Directory directory;
  private final Appointing appointing;
  private final Staffing staffing;
  private final Reorganising reorganising;

  @Inject
  NamedAdministrators(
      @ConfigProperty(name = "groundswell.administrators") Optional<String> names,
      SignInSettings modes,
      Accounts accounts,
      Directory directory,
      Appointing appointing,
      Staffing staffing,
      Reorganising reorganising) {
    this.names =
        Arrays.stream(names.orElse("").split(","))
            .map(Accounts::key)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    this.modes = modes;
    this.accounts = accounts;
    this.directory = directory;
    this.appointing = appointing;
    this.staffing = staffing;
    this.reorganising = reorganising;
  }

  /** Gives them the role, as far as the directory knows them. */
  void appoint(@Observes StorageReady ready) {
    if (!names.isEmpty() && directory.organisation().units().isEmpty()) {
      foundWithoutProvider();
    }
    List<UUID> known = names.stream().flatMap(name -> known(name).stream()).toList();
    known.stream().filter(person -> !administers(person)).forEach(this::appoint);
    if (known.size() < names.size()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "groundswell.administrators: {0} of {1} name(s) are nobody''s in the directory yet",
          names.size() - known.size(),
          names.size());
    }
  }

  /**
   * A proxy brings nobody into the directory, so that the first of a new installation could never
   * come in; the agency's provider does, at the first sign-in.
   */
  private void foundWithoutProvider() {
    if (modes.has(SignInMode.TRUSTED_PROXY) && !modes.has(SignInMode.OIDC)) {
      UUID agency = reorganising.found(new UnitDraft(directory.agency().name(), null, null), CAUSE);
      names.forEach(name -> staffing.join(stranger(name, agency), directory.today(), CAUSE));
    }
  }

  private static StaffDraft stranger(String name, UUID unit) {
    String email = name.contains("@") ? name : null;
    return new StaffDraft(name, null, name, null, email, null, null, unit);
  }

  private Optional<UUID> known(String name) {
    return accounts.byUserName(name).filter(Account::active).map(Account::person);
  }

  private boolean administers(UUID person) {
    return directory.organisation().grantsOf(person, directory.today()).stream()
        .anyMatch(grant -> grant.role() == RoleGrant.Kind.ADMINISTRATOR);
  }

  /** Another node may have been quicker; a server that could not start would be no way back in. */
  private void appoint(UUID person) {
    try {
      appointing.grant(
          new RoleGrant(null, person, RoleGrant.Kind.ADMINISTRATOR, null, directory.today(), null),
          CAUSE);
      LOG.log(System.Logger.Level.INFO, "{0} administers by groundswell.administrators", person);
    } catch (Refusal refusal) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} is named in groundswell.administrators and was not given the role: {1}",
          person,
          refusal.reason().slug());
    }
  }

  /** Whether somebody is named. */
  public boolean include(UUID person) {
    return accounts
        .of(person)
        .map(account -> Accounts.key(account.userName()))
        .filter(names::contains)
        .isPresent();
  }
}
