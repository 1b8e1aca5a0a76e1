package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.Unit;
import org.groundswell.directory.change.Administrators;
import org.groundswell.directory.change.Appointing;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.Reorganising;
import org.groundswell.directory.change.Staffing;
import org.groundswell.directory.change.UnitDraft;
import org.groundswell.signin.NamedAdministrators;
import org.groundswell.signin.oidc.GroupRules.Given;

/** Gives people the unit and the roles that their groups say. */
@ApplicationScoped
class Placing {

  private static final System.Logger LOG = System.getLogger(Placing.class.getName());
  private static final Cause CAUSE = Cause.of(Cause.Source.SIGN_IN);

  private final OidcSettings settings;
  private final Directory directory;
  private final Staffing staffing;
  private final Appointing appointing;
  private final Reorganising reorganising;
  private final Administrators administrators;
  private final NamedAdministrators named;

  @Inject
  Placing(
      OidcSettings settings,
      Directory directory,
      Staffing staffing,
      Appointing appointing,
      Reorganising reorganising,
      Administrators administrators,
      NamedAdministrators named) {
    this.settings = settings;
    this.directory = directory;
    this.staffing = staffing;
    this.appointing = appointing;
    this.reorganising = reorganising;
    this.administrators = administrators;
    this.named = named;
  }

  /** Where somebody new works: where a group says, or else the default unit, or else the agency. */
  UUID firstUnit(Claims claims) {
    return unitOf(claims)
        .or(() -> settings.defaultUnit().flatMap(this::open).map(Unit::id))
        .or(() -> units().stream().filter(it -> it.parentId() == null).map(Unit::id).findFirst())
        .orElseGet(this::foundAgency);
  }

  /** The very first person of a new installation finds no unit at all. */
  private UUID foundAgency() {
    return reorganising.found(new UnitDraft(directory.agency().name(), null, null), CAUSE);
  }

  /** Brings somebody's home and the governed roles in line with their groups. */
  void place(UUID person, Claims claims) {
    unitOf(claims)
        .filter(unit -> !directory.person(person).orElseThrow().unit().id().equals(unit))
        .ifPresent(unit -> staffing.move(person, unit, directory.today(), CAUSE));
    grant(person, claims);
  }

  private void grant(UUID person, Claims claims) {
    LocalDate today = directory.today();
    int before = administrators.today();
    Set<RoleGrant.Kind> governed = settings.groups().governed();
    List<RoleGrant> held = directory.organisation().grantsOf(person, today);
    Set<Wanted> wanted =
        settings.groups().given(claims.groups()).stream()
            .flatMap(given -> wanted(given).stream())
            .collect(Collectors.toCollection(HashSet::new));
    if (named.include(person)) {
      wanted.add(new Wanted(RoleGrant.Kind.ADMINISTRATOR, null));
    }
    held.stream()
        .filter(grant -> governed.contains(grant.role()) && !wanted.contains(Wanted.of(grant)))
        .forEach(grant -> appointing.revoke(grant.id(), today.minusDays(1), CAUSE));
    held.stream().map(Wanted::of).forEach(wanted::remove);
    wanted.forEach(it -> appointing.grant(it.to(person, today), CAUSE));
    warnIfNobody(before);
  }

  /** The provider's word counts even then; but somebody has to know. */
  private void warnIfNobody(int before) {
    if (before > 0 && administrators.today() == 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Nobody administers any more: the last one is in no group that gives the role. Name"
              + " somebody in groundswell.administrators.");
    }
  }

  private Optional<Wanted> wanted(Given given) {
    Optional<RoleGrant.Kind> role = given.role();
    if (role.isEmpty() || given.unit().isEmpty()) {
      return role.map(it -> new Wanted(it, null));
    }
    return open(given.unit()).map(unit -> new Wanted(role.get(), unit.id()));
  }

  private Optional<UUID> unitOf(Claims claims) {
    return settings.groups().given(claims.groups()).stream()
        .filter(Given::isUnit)
        .flatMap(given -> open(given.unit()).stream())
        .map(Unit::id)
        .findFirst();
  }

  private Optional<Unit> open(String name) {
    Optional<Unit> unit =
        units().stream().filter(it -> it.slug().equals(name) || name.equals(it.code())).findFirst();
    if (unit.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING, "A group stands for a unit that is not there: {0}", name);
    }
    return unit;
  }

  private List<Unit> units() {
    return directory.organisation().units().stream().filter(Unit::isOpen).toList();
  }

  /** A role that groups say somebody has. */
  private record Wanted(RoleGrant.Kind role, UUID unit) {

    static Wanted of(RoleGrant grant) {
      return new Wanted(grant.role(), grant.unit());
    }

    RoleGrant to(UUID person, LocalDate from) {
      return new RoleGrant(null, person, role, unit, from, null);
    }
  }
}
