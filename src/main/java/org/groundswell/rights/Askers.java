package org.groundswell.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.RoleGrant;

/**
 * Resolves people to {@link Asker}s, for requests, followers and sockets alike.
 *
 * <p>The live channel asks for everybody who listens, at every hint: answers are remembered for as
 * long as the organisation and the day stay the same, and the pens are read once for all of them:
 * whoever draws or drops one changes the organisation.
 */
@ApplicationScoped
public class Askers {

  private final Directory directory;
  private final Pens pens;
  private volatile Known known = new Known(null, null, Pens.NONE.asOfNow(), Map.of());

  /** Resolves with this directory. */
  @Inject
  public Askers(Directory directory, Pens pens) {
    this.directory = directory;
    this.pens = pens;
  }

  /** Resolves with this directory, where nobody holds a pen. */
  public Askers(Directory directory) {
    this(directory, Pens.NONE);
  }

  /** This person as they stand today; empty when the directory does not know them. */
  public Optional<Asker> of(UUID person) {
    Known current = current();
    Asker asker = current.askers().get(person);
    if (asker != null) {
      return Optional.of(asker);
    }
    Optional<Asker> resolved =
        directory.person(person).map(it -> resolve(it, current).holding(current.pens().by(person)));
    resolved.ifPresent(it -> current.askers().put(person, it));
    return resolved;
  }

  /** The same, below the ceiling of the way in which they proved who they are. */
  public Optional<Asker> of(UUID person, Ceiling ceiling) {
    return of(person).map(ceiling::over);
  }

  private Known current() {
    Organisation organisation = directory.organisation();
    LocalDate today = directory.today();
    Known current = known;
    if (current.organisation() != organisation || !today.equals(current.day())) {
      current = new Known(organisation, today, pens.asOfNow(), new ConcurrentHashMap<>());
      known = current;
    }
    return current;
  }

  private static Asker resolve(PersonRef person, Known current) {
    Organisation organisation = current.organisation();
    return new Asker(
        person.id(),
        person.unit().id(),
        rolesOf(person.id(), organisation, current.day()),
        organisation.desksOf(person.id(), current.day()),
        organisation.ledBy(person.id(), current.day()),
        unitsOf(person, organisation, current.day()));
  }

  /** Whoever also works for another unit sees what is shown to that one, too. */
  private static Set<UUID> unitsOf(PersonRef person, Organisation organisation, LocalDate today) {
    Set<UUID> units = new HashSet<>(organisation.unitAndAncestors(person.unit().id()));
    organisation
        .furtherUnitsOf(person.id(), today)
        .forEach(unit -> units.addAll(organisation.unitAndAncestors(unit)));
    return units;
  }

  private static Set<Role> rolesOf(UUID person, Organisation organisation, LocalDate today) {
    Set<Role> roles = EnumSet.of(Role.STAFF);
    if (organisation.isManager(person, today)) {
      roles.add(Role.MANAGER);
    }
    organisation.grantsOf(person, today).forEach(grant -> roles.add(roleOf(grant.role())));
    return roles;
  }

  private static Role roleOf(RoleGrant.Kind granted) {
    return switch (granted) {
      case LEADER -> Role.LEADER;
      case FACILITATOR -> Role.FACILITATOR;
      case ADMINISTRATOR -> Role.ADMINISTRATOR;
      case AUDITOR -> Role.AUDITOR;
    };
  }

  /** Everybody resolved against one organisation on one day. */
  private record Known(
      Organisation organisation, LocalDate day, Pens.Held pens, Map<UUID, Asker> askers) {}
}
