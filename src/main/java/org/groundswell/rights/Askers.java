package org.groundswell.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.RoleGrant;

/** Resolves people to {@link Asker}s, for followers and sockets that have no request. */
@ApplicationScoped
public class Askers {

  private final Directory directory;

  /** Resolves with this directory. */
  @Inject
  public Askers(Directory directory) {
    this.directory = directory;
  }

  /** This person as they stand today; empty when the directory does not know them. */
  public Optional<Asker> of(UUID person) {
    return directory.person(person).map(this::resolve);
  }

  private Asker resolve(PersonRef person) {
    Organisation organisation = directory.organisation();
    LocalDate today = directory.today();
    return new Asker(
        person.id(),
        person.unit().id(),
        rolesOf(person.id(), organisation, today),
        organisation.desksOf(person.id(), today),
        organisation.ledBy(person.id()),
        organisation.unitAndAncestors(person.unit().id()));
  }

  private static Set<Role> rolesOf(UUID person, Organisation organisation, LocalDate today) {
    Set<Role> roles = EnumSet.of(Role.STAFF);
    if (organisation.isManager(person, today)) {
      roles.add(Role.MANAGER);
    }
    organisation.grantsOf(person).forEach(grant -> roles.add(roleOf(grant.role())));
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
}
