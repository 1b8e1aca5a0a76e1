package org.groundswell.directory.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.change.Rows.Dated;
import org.groundswell.directory.change.Rows.Table;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.web.Refusal;

/**
 * People come, change, move, leave and return.
 *
 * <p>The doors for every source: whoever calls finds the person first, by {@link
 * org.groundswell.directory.Accounts}, and says by {@link Cause} on whose behalf it acts.
 */
@ApplicationScoped
public class Staffing {

  private static final String HOME = "home";
  private static final String FURTHER = "further";

  private final PersonRows people;
  private final UnitRows units;
  private final Rows rows;
  private final Administrators administrators;
  private final Directory directory;
  private final Journal journal;
  private final jakarta.enterprise.event.Event<Object> others;

  @Inject
  Staffing(
      PersonRows people,
      UnitRows units,
      Rows rows,
      Administrators administrators,
      Directory directory,
      Journal journal,
      jakarta.enterprise.event.Event<Object> others) {
    this.people = people;
    this.units = units;
    this.rows = rows;
    this.administrators = administrators;
    this.directory = directory;
    this.journal = journal;
    this.others = others;
  }

  /**
   * Somebody new comes to their home unit.
   *
   * @param from the first day; null when it is not known
   * @return who they are from now on
   */
  @Transactional
  public UUID join(StaffDraft draft, LocalDate from, Cause cause) {
    directory.changed();
    units.requireOpen(draft.unit());
    people.requireFree(draft, Optional.empty());
    UUID person = people.add(draft, from);
    rows.begin(Table.MEMBERSHIP, new Dated(null, person, draft.unit(), HOME, from, null));
    journal.append(event(person, "joined", cause).with("unit", draft.unit()).with("day", from));
    return person;
  }

  /** What is kept of somebody now, as it would be said; empty when they are no member of staff. */
  public Optional<StaffDraft> draftOf(UUID person) {
    return people.read(person);
  }

  /**
   * Takes over what is said of somebody, except where they work.
   *
   * @return whether that changed anything
   */
  @Transactional
  public boolean describe(UUID person, StaffDraft draft, Cause cause) {
    List<String> changed = people.differences(person, draft);
    if (changed.isEmpty()) {
      return false;
    }
    directory.changed();
    people.requireFree(draft, Optional.of(person));
    people.describe(person, draft);
    journal.append(event(person, "described", cause).with("fields", String.join(",", changed)));
    return true;
  }

  /** Somebody's home becomes another unit, from today or from a day that has been. */
  @Transactional
  public boolean move(UUID person, UUID unit, LocalDate from, Cause cause) {
    directory.changed();
    people.require(person);
    if (from.isAfter(directory.today())) {
      throw new Refusal(DirectoryRefusal.NOT_YET);
    }
    Dated home = homeToChange(person, from);
    if (home.unit().equals(unit)) {
      return false;
    }
    units.requireOpen(unit);
    rows.end(Table.MEMBERSHIP, home, from.minusDays(1));
    endFurther(person, unit, from.minusDays(1));
    rows.begin(Table.MEMBERSHIP, new Dated(null, person, unit, HOME, from, home.until()));
    people.place(person, unit);
    journal.append(
        event(person, "moved", cause)
            .with("fromUnit", home.unit())
            .with("toUnit", unit)
            .with("day", from));
    return true;
  }

  /**
   * Somebody leaves. Their memberships, posts and roles end with the day before; what they wrote
   * and what they are credited for stays theirs.
   *
   * @param on the first day on which they are gone; it may be to come
   * @throws Refusal {@code last-administrator} when nobody would administer then
   */
  @Transactional
  public void leave(UUID person, LocalDate on, Cause cause) {
    directory.changed();
    people.require(person);
    LocalDate last = on.minusDays(1);
    Dated home = homeToChange(person, on);
    List<Departed.Held> held = endAll(person, last, cause);
    people.left(person, on);
    journal.append(event(person, "left", cause).with("unit", home.unit()).with("day", on));
    others.fire(new Departed(person, home.unit(), on, held, cause));
  }

  /** Somebody who has left is back. Posts and roles they held have to be given anew. */
  @Transactional
  public void comeBack(UUID person, UUID unit, LocalDate from, Cause cause) {
    directory.changed();
    people.require(person);
    units.requireOpen(unit);
    List<Dated> homes = homes(person);
    if (homes.stream().anyMatch(row -> row.overlaps(from, null))) {
      throw new Refusal(DirectoryRefusal.IS_HERE);
    }
    Optional<Dated> unbroken =
        homes.stream()
            .filter(row -> row.unit().equals(unit) && from.minusDays(1).equals(row.until()))
            .findFirst();
    if (unbroken.isPresent()) {
      rows.reopen(Table.MEMBERSHIP, unbroken.get());
    } else {
      rows.begin(Table.MEMBERSHIP, new Dated(null, person, unit, HOME, from, null));
    }
    people.back(person, unit);
    journal.append(event(person, "returned", cause).with("unit", unit).with("day", from));
    others.fire(new Returned(person, unit, cause));
  }

  /**
   * Somebody also works for another unit than their home.
   *
   * @param until the last day; null when it has no end
   */
  @Transactional
  public UUID lend(UUID person, UUID unit, LocalDate from, LocalDate until, Cause cause) {
    directory.changed();
    people.require(person);
    units.requireOpen(unit);
    boolean there =
        rows.ofPerson(Table.MEMBERSHIP, person).stream()
            .anyMatch(row -> row.unit().equals(unit) && row.overlaps(from, until));
    if (there) {
      throw new Refusal(DirectoryRefusal.IS_HERE);
    }
    people.requirePresent(person, from);
    UUID id = rows.begin(Table.MEMBERSHIP, new Dated(null, person, unit, FURTHER, from, until));
    journal.append(
        event(person, "lent", cause).with("unit", unit).with("day", from).with("until", until));
    return id;
  }

  /** A further membership ends with this day. */
  @Transactional
  public void recall(UUID membership, LocalDate last, Cause cause) {
    directory.changed();
    Dated row =
        rows.find(Table.MEMBERSHIP, membership)
            .filter(it -> it.kind().equals(FURTHER))
            .orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_POST));
    rows.end(Table.MEMBERSHIP, row, last);
    journal.append(
        event(row.person(), "recalled", cause).with("unit", row.unit()).with("day", last));
  }

  /** The home that a change from this day on is about; nothing later may be on record. */
  private Dated homeToChange(UUID person, LocalDate from) {
    List<Dated> homes = homes(person);
    if (homes.stream().anyMatch(row -> row.beginsAfter(from))) {
      throw new Refusal(DirectoryRefusal.HISTORY_IS_SETTLED);
    }
    return homes.stream()
        .filter(row -> row.holdsOn(from))
        .findFirst()
        .orElseThrow(() -> new Refusal(DirectoryRefusal.HAS_LEFT));
  }

  private List<Dated> homes(UUID person) {
    return rows.ofPerson(Table.MEMBERSHIP, person).stream()
        .filter(row -> row.kind().equals(HOME))
        .toList();
  }

  private void endFurther(UUID person, UUID unit, LocalDate last) {
    rows.ofPerson(Table.MEMBERSHIP, person).stream()
        .filter(row -> row.kind().equals(FURTHER) && row.unit().equals(unit))
        .forEach(row -> rows.end(Table.MEMBERSHIP, row, last));
  }

  private List<Departed.Held> endAll(UUID person, LocalDate last, Cause cause) {
    List<Departed.Held> held = new ArrayList<>();
    // Roles first: the last administrator's is refused, before anything has ended.
    for (Table table : List.of(Table.GRANT, Table.POST, Table.MEMBERSHIP)) {
      for (Dated row : rows.ofPerson(table, person)) {
        if (table == Table.POST && row.overlaps(last, null)) {
          held.add(new Departed.Held(row.unit(), row.kind()));
        }
        end(table, row, last, cause);
      }
    }
    return held;
  }

  private void end(Table table, Dated row, LocalDate last, Cause cause) {
    if (table == Table.GRANT) {
      administrators.end(row, last, cause);
    } else {
      rows.end(table, row, last);
    }
  }

  private static Event event(UUID person, String type, Cause cause) {
    return cause.event("person", person, type);
  }
}
