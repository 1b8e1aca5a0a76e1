package org.groundswell.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Names by the beginnings of their words, in memory.
 *
 * <p>Under each word stand its people in the order of their names. A beginning means all the words
 * that begin like it; their people are merged in order and read only until there are enough, so
 * that "m", which thousands have, costs as little as "mensah".
 *
 * <p>Not safe for several threads: {@link PeopleByName} sees to that.
 */
final class KnownNames {

  /** After every letter, so that a range ends behind all words with the beginning. */
  private static final String LAST = "\uFFFF";

  private final Map<UUID, Known> byId = new HashMap<>();
  private final NavigableSet<Known> everybody = new TreeSet<>();
  private final NavigableMap<String, NavigableSet<Known>> byWord = new TreeMap<>();

  /**
   * Somebody as the picker shows them.
   *
   * @param leftOn the first day on which they are gone, or null
   */
  record Known(
      UUID id, SearchName searchName, String name, String title, UUID unit, LocalDate leftOn)
      implements Comparable<Known> {

    private static final Comparator<Known> BY_NAME =
        Comparator.comparing((Known known) -> known.searchName().text()).thenComparing(Known::id);

    boolean isThereOn(LocalDate day) {
      return leftOn == null || leftOn.isAfter(day);
    }

    @Override
    public int compareTo(Known other) {
      return BY_NAME.compare(this, other);
    }
  }

  /** Takes somebody over as they are now. */
  void put(Known known) {
    forget(known.id());
    byId.put(known.id(), known);
    everybody.add(known);
    for (String word : known.searchName().words()) {
      byWord.computeIfAbsent(word, any -> new TreeSet<>()).add(known);
    }
  }

  /** Somebody is not to be found any more; does nothing when they never were. */
  void forget(UUID id) {
    Known known = byId.remove(id);
    if (known == null) {
      return;
    }
    everybody.remove(known);
    for (String word : known.searchName().words()) {
      NavigableSet<Known> people = byWord.get(word);
      people.remove(known);
      if (people.isEmpty()) {
        byWord.remove(word);
      }
    }
  }

  /**
   * The first, by name, who are there on this day and whose names have a word for each beginning.
   */
  List<Known> first(int limit, List<String> beginnings, LocalDate day) {
    Predicate<Known> wanted =
        known ->
            known.isThereOn(day)
                && beginnings.stream().allMatch(each -> known.searchName().hasWordWith(each));
    return first(limit, wanted, fewest(beginnings));
  }

  /** The people of the beginning that the fewest share: everybody wanted is among them. */
  private Collection<NavigableSet<Known>> fewest(List<String> beginnings) {
    return beginnings.stream()
        .map(each -> byWord.subMap(each, each + LAST).values())
        .min(Comparator.comparingInt(KnownNames::size))
        .orElse(List.of(everybody));
  }

  private static int size(Collection<NavigableSet<Known>> orders) {
    return orders.stream().mapToInt(NavigableSet::size).sum();
  }

  private static List<Known> first(
      int limit, Predicate<Known> wanted, Collection<NavigableSet<Known>> orders) {
    PriorityQueue<Head> heads = new PriorityQueue<>();
    orders.forEach(order -> Head.of(order.iterator()).ifPresent(heads::add));
    List<Known> found = new ArrayList<>();
    while (found.size() < limit && !heads.isEmpty()) {
      Head head = heads.poll();
      Head.of(head.rest()).ifPresent(heads::add);
      if (isNew(found, head.next()) && wanted.test(head.next())) {
        found.add(head.next());
      }
    }
    return found;
  }

  /** Two words of one name may begin alike; then they follow each other. */
  private static boolean isNew(List<Known> found, Known next) {
    return found.isEmpty() || !found.getLast().id().equals(next.id());
  }

  /** Where one of the merged orders has been read to. */
  private record Head(Known next, Iterator<Known> rest) implements Comparable<Head> {

    static Optional<Head> of(Iterator<Known> order) {
      return order.hasNext() ? Optional.of(new Head(order.next(), order)) : Optional.empty();
    }

    @Override
    public int compareTo(Head other) {
      return next.compareTo(other.next);
    }
  }
}
