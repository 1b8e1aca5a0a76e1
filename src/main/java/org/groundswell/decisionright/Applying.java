package org.groundswell.decisionright;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which entry holds for a unit and themes.
 *
 * <p>At each level the entry for the theme counts before the one for any theme; of all levels the
 * strictest holds, and of equally strict ones the nearest. Of several themes the strictest answer
 * holds.
 *
 * @param entries those that have not ended
 */
record Applying(List<RightEntry> entries) {

  /** The entry, when the catalogue says anything; the path goes from the unit up. */
  Optional<RightEntry> to(Collection<UUID> path, Set<UUID> themes) {
    Stream<UUID> asked = themes.isEmpty() ? Stream.of((UUID) null) : themes.stream();
    return asked.flatMap(theme -> to(path, theme).stream()).min(strictest(path));
  }

  private Optional<RightEntry> to(Collection<UUID> path, UUID theme) {
    return path.stream().flatMap(unit -> at(unit, theme).stream()).min(strictest(path));
  }

  private Optional<RightEntry> at(UUID unit, UUID theme) {
    return entries.stream()
        .filter(entry -> entry.unit().equals(unit) && entry.covers(theme))
        .min(Comparator.comparing(entry -> Objects.equals(entry.theme(), theme) ? 0 : 1));
  }

  private static Comparator<RightEntry> strictest(Collection<UUID> path) {
    List<UUID> levels = List.copyOf(path);
    return Comparator.comparing(RightEntry::right, Strictness.STRICTEST_FIRST)
        .thenComparing(entry -> levels.indexOf(entry.unit()));
  }
}
