package org.groundswell.shielding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which unit stands for which, so that behind each there are at least ten people.
 *
 * <p>It is not enough that a unit has ten people: what counts is how many are shown <em>as</em>
 * that unit. A director with two large divisions below would be the only one ever shown as the
 * whole agency. So people who are too few go up together with the others who are, and where too few
 * arrive at the top, the smallest crowd below joins them.
 */
final class Crowds {

  /** Below this nobody is hidden among others (EVIDENCE 1.8). */
  static final int ENOUGH = 10;

  private final Map<UUID, UUID> parents;
  private final Map<UUID, Integer> people;
  private final Map<UUID, UUID> shown = new HashMap<>();

  private Crowds(Map<UUID, UUID> parents, Map<UUID, Integer> people) {
    this.parents = parents;
    this.people = people;
  }

  /** From the units' parents and how many people belong directly to each. */
  static Crowds of(Map<UUID, UUID> parents, Map<UUID, Integer> people) {
    Crowds crowds = new Crowds(parents, people);
    Set<UUID> units = new HashSet<>(parents.keySet());
    units.addAll(parents.values());
    units.addAll(people.keySet());
    Map<UUID, List<UUID>> children = new HashMap<>();
    units.forEach(
        unit -> children.computeIfAbsent(parents.get(unit), any -> new ArrayList<>()).add(unit));
    for (UUID root : children.getOrDefault(null, List.of())) {
      crowds.close(root, crowds.gather(root, children));
    }
    return crowds;
  }

  /** The unit that stands for this one; itself when it is not known. */
  UUID shownFor(UUID unit) {
    return shown.getOrDefault(unit, unit);
  }

  /** How many people are shown as the unit that stands for this one. */
  int around(UUID unit) {
    UUID place = shownFor(unit);
    return shown.entrySet().stream()
        .filter(each -> each.getValue().equals(place))
        .mapToInt(each -> people.getOrDefault(each.getKey(), 0))
        .sum();
  }

  /** The units below and at this one whose people go further up. */
  private Set<UUID> gather(UUID unit, Map<UUID, List<UUID>> children) {
    Set<UUID> together = new HashSet<>(Set.of(unit));
    children
        .getOrDefault(unit, List.of())
        .forEach(child -> together.addAll(gather(child, children)));
    if (count(together) >= ENOUGH) {
      together.forEach(each -> shown.put(each, unit));
      return Set.of();
    }
    return together;
  }

  /** What arrives at the top: too few are joined by the smallest crowds there are below. */
  private void close(UUID root, Set<UUID> arrived) {
    Set<UUID> together = new HashSet<>(arrived);
    while (count(together) > 0 && count(together) < ENOUGH && joinSmallest(root, together)) {
      // joinSmallest has added to them.
    }
    together.forEach(each -> shown.put(each, root));
  }

  private boolean joinSmallest(UUID root, Set<UUID> together) {
    return shown.entrySet().stream()
        .filter(each -> !together.contains(each.getKey()) && isBelow(root, each.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .min(Comparator.comparingInt(this::around).thenComparing(Comparator.naturalOrder()))
        .map(
            smallest ->
                together.addAll(
                    shown.keySet().stream()
                        .filter(each -> shown.get(each).equals(smallest))
                        .toList()))
        .orElse(false);
  }

  private boolean isBelow(UUID root, UUID unit) {
    UUID at = unit;
    while (parents.get(at) != null) {
      at = parents.get(at);
    }
    return at.equals(root);
  }

  private int count(Set<UUID> units) {
    return units.stream().mapToInt(unit -> people.getOrDefault(unit, 0)).sum();
  }
}
