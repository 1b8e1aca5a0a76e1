package org.groundswell.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryDraft;
import org.groundswell.directory.DirectoryDraft.PersonDraft;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Organising;
import org.groundswell.directory.Unit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Role;
import org.groundswell.storage.Sql;

/**
 * As whom imported words are kept: as people of the agency where the source names them, else as one
 * of two stand-ins who are nobody's colleague and cannot sign in.
 */
@ApplicationScoped
class Contributors {

  private static final UUID PUBLIC = id("intake/public");
  private static final UUID STAFF = id("intake/staff-at-the-source");
  private static final LocalDate BEFORE_ALL = LocalDate.of(1970, 1, 1);

  private final Directory directory;
  private final Organising organising;
  private final Sql sql;

  @Inject
  Contributors(Directory directory, Organising organising, Sql sql) {
    this.directory = directory;
    this.organising = organising;
    this.sql = sql;
  }

  /** Sees to it that the stand-ins are in the directory, as people who left before all began. */
  void prepare() {
    if (directory.people(List.of(PUBLIC, STAFF)).size() < 2) {
      organising.apply(
          new DirectoryDraft(
              List.of(),
              List.of(
                  standIn(PUBLIC, "A member of the public", "Imported suggestion"),
                  standIn(STAFF, "Staff at the source", "Imported answer")),
              List.of(),
              List.of()));
    }
  }

  /** The author of a proposal: this person of the agency, or the public. */
  Asker author(Optional<String> email) throws BadLine {
    UUID person = email.isPresent() ? person(email.get()) : PUBLIC;
    return as(person, Set.of());
  }

  /** Who answers at this desk: this person of the agency, or the staff of the source. */
  Asker answerer(Optional<String> email, UUID desk) throws BadLine {
    UUID person = email.isPresent() ? person(email.get()) : STAFF;
    return as(person, Set.of(desk));
  }

  /** The unit with this slug, or the agency as a whole. */
  UUID unit(Optional<String> slug) throws BadLine {
    if (slug.isEmpty()) {
      return whole();
    }
    return directory.organisation().units().stream()
        .filter(unit -> unit.slug().equals(slug.get()))
        .map(Unit::id)
        .findFirst()
        .orElseThrow(
            () -> new BadLine(BadLine.Reason.UNKNOWN_UNIT, "unit is not a unit of the agency."));
  }

  private UUID whole() {
    return directory.organisation().units().stream()
        .filter(unit -> unit.parentId() == null)
        .map(Unit::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The directory has no units."));
  }

  private UUID person(String email) throws BadLine {
    return sql.first(
            "select id from person where lower(email) = lower(?)", row -> row.uuid("id"), email)
        .orElseThrow(
            () ->
                new BadLine(
                    BadLine.Reason.UNKNOWN_PERSON,
                    "The e-mail address is nobody's in the agency."));
  }

  /** History is taken over as it was: whether this person may answer there today is no matter. */
  Asker as(UUID person, Set<UUID> desks) {
    UUID unit = directory.person(person).orElseThrow().unit().id();
    Organisation organisation = directory.organisation();
    return new Asker(
        person, unit, Set.of(Role.STAFF), desks, Set.of(), organisation.unitAndAncestors(unit));
  }

  private PersonDraft standIn(UUID id, String name, String title) {
    return new PersonDraft(
        id, name, title, null, null, null, whole(), "intake/" + id, null, BEFORE_ALL, BEFORE_ALL);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
