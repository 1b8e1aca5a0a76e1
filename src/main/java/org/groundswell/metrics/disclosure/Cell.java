package org.groundswell.metrics.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a number rests on: the events it counts, told apart by the person behind each.
 *
 * <p>It can be added to another; the people of both are told apart by their ids, so that somebody
 * in both counts once. The ids never leave it.
 */
public final class Cell {

  private static final Cell EMPTY = new Cell(Map.of());

  private final Map<UUID, Integer> eventsByPerson;
  private final int events;

  private Cell(Map<UUID, Integer> eventsByPerson) {
    this.eventsByPerson = eventsByPerson;
    this.events = eventsByPerson.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A cell of nothing. */
  public static Cell empty() {
    return EMPTY;
  }

  /** One event for each mention of a person. */
  public static Cell of(Collection<UUID> people) {
    Map<UUID, Integer> events = HashMap.newHashMap(people.size());
    people.forEach(person -> events.merge(person, 1, Integer::sum));
    return new Cell(events);
  }

  /** Everything in these cells together. */
  public static Cell sum(Collection<Cell> cells) {
    List<Cell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.size() <= 1) {
      return filled.isEmpty() ? EMPTY : filled.getFirst();
    }
    Map<UUID, Integer> events = new HashMap<>();
    for (Cell cell : filled) {
      cell.eventsByPerson.forEach((person, count) -> events.merge(person, count, Integer::sum));
    }
    return new Cell(events);
  }

  /** This cell and the other together. */
  public Cell plus(Cell other) {
    return sum(List.of(this, other));
  }

  /** Whether it counts nothing at all. */
  public boolean isEmpty() {
    return events == 0;
  }

  /** How many events it counts. */
  public int events() {
    return events;
  }

  /** How many people are behind them. */
  public int people() {
    return eventsByPerson.size();
  }

  /** Whether one person is behind more than half of the events. */
  boolean isDominated() {
    return !isEmpty() && 2 * Collections.max(eventsByPerson.values()) > events;
  }

  @Override
  public String toString() {
    return events + " events of " + people() + " people";
  }
}
