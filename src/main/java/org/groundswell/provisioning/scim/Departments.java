package org.groundswell.provisioning.scim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Unit;

/** Which unit a department means: the one with this code, else this address, else this name. */
final class Departments {

  private Departments() {}

  static Optional<UUID> unit(Organisation organisation, String department) {
    if (department == null || department.isBlank()) {
      return Optional.empty();
    }
    String wanted = department.strip();
    return only(organisation, Unit::code, wanted)
        .or(() -> only(organisation, Unit::slug, wanted))
        .or(() -> only(organisation, Unit::name, wanted));
  }

  /** A name that two units have means neither. */
  private static Optional<UUID> only(
      Organisation organisation, Function<Unit, String> word, String wanted) {
    List<UUID> found =
        organisation.units().stream()
            .filter(unit -> wanted.equalsIgnoreCase(word.apply(unit)))
            .map(Unit::id)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Where people go whose department is not known: the agency itself. */
  static UUID whole(Organisation organisation) {
    return organisation.units().stream()
        .filter(unit -> unit.parentId() == null)
        .min(Comparator.comparing(Unit::position))
        .map(Unit::id)
        .orElseThrow(() -> new IllegalStateException("The directory has no units."));
  }
}
