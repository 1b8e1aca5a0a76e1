package org.groundswell.reading.masking;

import java.util.HashSet;
import java.util.Set;

/**
 * What would tell whose proposals are.
 *
 * @param people ids of authors, of their pens and of who stands behind a pen that was named
 * @param units ids of the units they are in, of where the proposals come from, and of the desks
 * @param names of all these, as the directory has them
 */
record Whose(Set<String> people, Set<String> units, Set<String> names) {

  static final Whose NOBODYS = new Whose(Set.of(), Set.of(), Set.of());

  Whose {
    people = Set.copyOf(people);
    units = Set.copyOf(units);
    names = Set.copyOf(names);
  }

  Whose and(Whose other) {
    return new Whose(
        both(people, other.people), both(units, other.units), both(names, other.names));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
