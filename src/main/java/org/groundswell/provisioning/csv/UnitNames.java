package org.groundswell.provisioning.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Unit;

/** Units by what files call them: their code, or the word in their address. */
final class UnitNames {

  private final Map<String, UUID> byName = new HashMap<>();
  private final Map<UUID, String> names = new HashMap<>();

  UnitNames(Organisation organisation) {
    for (Unit unit : organisation.units()) {
      byName.putIfAbsent(unit.slug(), unit.id());
      names.put(unit.id(), unit.code() == null ? unit.slug() : unit.code());
    }
    for (Unit unit : organisation.units()) {
      if (unit.code() != null) {
        byName.put(unit.code(), unit.id());
      }
    }
  }

  Optional<UUID> id(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  String name(UUID unit) {
    return names.getOrDefault(unit, "");
  }

  /** Several units between bars; the unknown ones are collected. */
  List<UUID> ids(String list, List<String> unknown) {
    List<UUID> found = new ArrayList<>();
    for (String name : list.split("\\|")) {
      if (!name.isBlank()) {
        id(name.strip()).ifPresentOrElse(found::add, () -> unknown.add(name.strip()));
      }
    }
    return found;
  }
}
