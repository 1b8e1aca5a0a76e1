package org.groundswell.decisionright;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which entry holds for a unit and themes.
 *
 * <p>At each level the entry for a practice that is taken over counts before the one for the theme,
 * and that before the one for any; of all levels the strictest holds, and of equally strict ones
 * the nearest. Of several themes the strictest answer holds.
 *
 * @param entries those that have not ended
 */
record Applying(List<RightEntry> entries) {

  /**
   * The entry, when the catalogue says anything.
   *
   * @param path from the unit up
   * @param practice the proposal that is taken over; null for none
   */
  Optional<RightEntry> to(Collection<UUID> path, Set<UUID> themes, UUID practice) {
    Stream<UUID> asked = themes.isEmpty() ? Stream.of((UUID) null) : themes.stream();
    return asked.flatMap(theme -> to(path, theme, practice).stream()).min(strictest(path));
  }

  private Optional<RightEntry> to(Collection<UUID> path, UUID theme, UUID practice) {
    return path.stream().flatMap(unit -> at(unit, theme, practice).stream()).min(strictest(path));
  }

  private Optional<RightEntry> at(UUID unit, UUID theme, UUID practice) {
    return entries.stream()
        .filter(entry -> entry.unit().equals(unit) && entry.covers(theme, practice))
        .max(Comparator.comparingInt(RightEntry::closeness));
  }

  private static Comparator<RightEntry> strictest(Collection<UUID> path) {
    List<UUID> levels = List.copyOf(path);
    return Comparator.comparing(RightEntry::right, Strictness.STRICTEST_FIRST)
        .thenComparing(entry -> levels.indexOf(entry.unit()));
  }
}
