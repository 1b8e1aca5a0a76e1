package org.groundswell.directory.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Rows.Dated;
import org.groundswell.directory.change.Rows.Table;
import org.groundswell.directory.change.UnitChanges.Part;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.web.Refusal;

/**
 * Units are founded, renamed, moved, merged, split and closed, all as of today.
 *
 * <p>What happens to what a unit has: its people and the units below it go where the change says;
 * its reviewers go along in a merger, its managers' posts and its leaders' roles end; what waits at
 * its desk goes to the desk that takes over; what it proposed in the past stays its own, and a
 * merged unit stays in the tree below the one that took it in, so that figures of the past still
 * add up.
 */
@ApplicationScoped
public class Reorganising {

  private static final String HOME = "home";

  private final UnitRows units;
  private final UnitChanges changes;
  private final Rows rows;
  private final Staffing staffing;
  private final Appointing appointing;
  private final Directory directory;
  private final Journal journal;
  private final jakarta.enterprise.event.Event<Object> others;

  @Inject
  Reorganising(
      UnitRows units,
      UnitChanges changes,
      Rows rows,
      Staffing staffing,
      Appointing appointing,
      Directory directory,
      Journal journal,
      jakarta.enterprise.event.Event<Object> others) {
    this.units = units;
    this.changes = changes;
    this.rows = rows;
    this.staffing = staffing;
    this.appointing = appointing;
    this.directory = directory;
    this.journal = journal;
    this.others = others;
  }

  /** A new unit. The first one of all is the agency itself and has no parent. */
  @Transactional
  public UUID found(UnitDraft draft, Cause cause) {
    directory.changed();
    UUID unit = units.add(draft, directory.today());
    journal.append(event(unit, "founded", cause).with("parent", draft.parent()));
    return unit;
  }

  /** What the agency's other systems call it; null for nothing. */
  @Transactional
  public void recode(UUID unit, String code, Cause cause) {
    directory.changed();
    units.require(unit);
    units.recode(unit, code);
    journal.append(event(unit, "recoded", cause));
  }

  /** Another name, from today; it stays the same unit. */
  @Transactional
  public void rename(UUID unit, String name, Cause cause) {
    directory.changed();
    UnitRows.Row row = units.requireOpen(unit);
    if (UnitRows.isCalled(row, name)) {
      return;
    }
    changes.record(UnitChange.Kind.RENAMED, unit, null, row.name(), cause);
    units.rename(row, name, directory.today());
    journal.append(event(unit, "renamed", cause));
  }

  /** Below another unit, with everything below it. */
  @Transactional
  public void move(UUID unit, UUID parent, Cause cause) {
    directory.changed();
    UnitRows.Row row = units.requireMovable(unit);
    if (row.parent().equals(parent)) {
      return;
    }
    UnitRows.Row above = units.requireOpen(parent);
    units.move(row, above, directory.today());
    changes.record(UnitChange.Kind.MOVED, unit, row.parent(), null, cause);
    journal.append(
        event(unit, "relocated", cause).with("fromUnit", row.parent()).with("toUnit", parent));
  }

  /** One unit becomes part of another and is closed. */
  @Transactional
  public UUID merge(UUID unit, UUID into, Cause cause) {
    directory.changed();
    UnitRows.Row row = units.requireMovable(unit);
    UnitRows.Row target = units.requireOpen(into);
    if (target.isAtOrBelow(row)) {
      throw new Refusal(DirectoryRefusal.UNIT_BELOW_ITSELF);
    }
    UUID change = changes.record(UnitChange.Kind.MERGED, unit, into, null, cause);
    movePeople(change, unit, into, cause);
    for (UUID child : units.below(unit)) {
      units.move(units.require(child), units.require(into), directory.today());
      changes.note(change, new Part(Part.Kind.UNIT, child, unit, into));
    }
    endPosts(change, row, into, cause);
    if (!into.equals(row.parent())) {
      units.move(units.require(unit), units.require(into), directory.today());
    }
    changes.note(change, new Part(Part.Kind.MADE, unit, row.parent(), into));
    units.close(unit, into, directory.today());
    journal.append(event(unit, "merged", cause).with("into", into).with("change", change));
    others.fire(new UnitJoined(change, unit, into, Set.of(), cause.person()));
    return change;
  }

  private void movePeople(UUID change, UUID unit, UUID into, Cause cause) {
    LocalDate today = directory.today();
    for (Dated row : rows.ofUnit(Table.MEMBERSHIP, unit)) {
      if (row.overlaps(today, null)) {
        if (row.kind().equals(HOME)) {
          staffing.move(row.person(), into, today, cause);
          changes.note(change, new Part(Part.Kind.PERSON, row.person(), unit, into));
        } else {
          rows.end(Table.MEMBERSHIP, row, today.minusDays(1));
          changes.note(change, ended(Part.Kind.FURTHER, row, null));
        }
      }
    }
  }

  private void endPosts(UUID change, UnitRows.Row unit, UUID into, Cause cause) {
    LocalDate today = directory.today();
    for (Dated row : rows.ofUnit(Table.POST, unit.id())) {
      if (row.overlaps(today, null)) {
        boolean stays = row.kind().equals(Post.Kind.REVIEWER.slug());
        appointing.end(row.id(), today.minusDays(1), cause);
        changes.note(change, ended(kind(row.kind()), row, stays ? into : null));
        if (stays && !row.beginsAfter(today)) {
          appoint(into, row.person(), Post.Kind.REVIEWER, cause);
        }
      }
    }
    for (Dated row : rows.ofUnit(Table.GRANT, unit.id())) {
      if (row.overlaps(today, null)) {
        appointing.revoke(row.id(), today.minusDays(1), cause);
        changes.note(change, ended(Part.Kind.LEADER, row, null));
      }
    }
  }

  private static Part ended(Part.Kind kind, Dated row, UUID into) {
    return new Part(kind, row.person(), row.unit(), into, row.from(), row.until());
  }

  private static Part.Kind kind(String post) {
    return switch (post) {
      case "manager" -> Part.Kind.MANAGER;
      case "acting" -> Part.Kind.ACTING;
      default -> Part.Kind.REVIEWER;
    };
  }

  private void appoint(UUID unit, UUID person, Post.Kind kind, Cause cause) {
    appointing.appoint(
        new Appointing.Appointment(unit, person, kind, directory.today(), null), cause);
  }

  /** New units beside this one take some of its people, of the units below it, of its work. */
  @Transactional
  public UUID split(UUID unit, List<SplitPart> parts, Cause cause) {
    directory.changed();
    UnitRows.Row row = units.requireMovable(unit);
    boolean empty =
        parts.isEmpty()
            || parts.stream().anyMatch(part -> part.people().isEmpty() && part.units().isEmpty());
    if (empty) {
      throw new Refusal(DirectoryRefusal.NOTHING_TO_SPLIT);
    }
    UUID change = changes.record(UnitChange.Kind.SPLIT, unit, null, null, cause);
    parts.forEach(part -> splitOff(change, row, part, cause));
    journal.append(event(unit, "split", cause).with("change", change).with("parts", parts.size()));
    return change;
  }

  private void splitOff(UUID change, UnitRows.Row unit, SplitPart part, Cause cause) {
    LocalDate today = directory.today();
    UUID made = found(new UnitDraft(part.name(), part.code(), unit.parent()), cause);
    changes.note(change, new Part(Part.Kind.MADE, made, unit.id(), made));
    for (UUID person : part.people()) {
      rows.home(person, today)
          .filter(home -> home.unit().equals(unit.id()))
          .orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_MEMBER));
      staffing.move(person, made, today, cause);
      changes.note(change, new Part(Part.Kind.PERSON, person, unit.id(), made));
    }
    for (UUID child : part.units()) {
      UnitRows.Row below = units.requireOpen(child);
      if (!unit.id().equals(below.parent())) {
        throw new Refusal(DirectoryRefusal.NO_SUCH_UNIT);
      }
      units.move(below, units.require(made), today);
      changes.note(change, new Part(Part.Kind.UNIT, child, unit.id(), made));
    }
    if (part.manager() != null) {
      appoint(made, part.manager(), Post.Kind.MANAGER, cause);
    }
    if (part.takesWork() && !part.people().isEmpty()) {
      others.fire(new UnitJoined(change, unit.id(), made, part.people(), cause.person()));
    }
  }

  /** An empty unit is closed; its past stays. */
  @Transactional
  public void close(UUID unit, Cause cause) {
    directory.changed();
    UnitRows.Row row = units.requireMovable(unit);
    LocalDate today = directory.today();
    boolean used =
        !units.below(unit).isEmpty()
            || rows.ofUnit(Table.MEMBERSHIP, unit).stream().anyMatch(it -> it.overlaps(today, null))
            || rows.ofUnit(Table.POST, unit).stream().anyMatch(it -> it.overlaps(today, null));
    if (used) {
      throw new Refusal(DirectoryRefusal.UNIT_NOT_EMPTY);
    }
    UUID change = changes.record(UnitChange.Kind.CLOSED, unit, row.parent(), null, cause);
    units.close(unit, null, today);
    journal.append(event(unit, "closed", cause));
    others.fire(new UnitJoined(change, unit, row.parent(), Set.of(), cause.person()));
  }

  /**
   * Undoes a change as far as what it moved is still where it put it; what has moved on since stays
   * where it is.
   *
   * @throws Refusal {@code cannot-be-undone} when it is undone already, or when a unit it needs is
   *     closed or called otherwise by now
   */
  @Transactional
  public void undo(UUID id, Cause cause) {
    directory.changed();
    UnitChange change =
        changes.find(id).orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_UNIT_CHANGE));
    if (change.undoneAt() != null) {
      throw new Refusal(DirectoryRefusal.CANNOT_BE_UNDONE, "It is undone already.");
    }
    switch (change.kind()) {
      case RENAMED -> units.rename(units.requireOpen(change.unit()), change.wasName(), today());
      case MOVED ->
          units.move(units.requireOpen(change.unit()), openAgain(change.other()), today());
      case CLOSED -> reopen(change);
      case MERGED -> part(change, cause);
      case SPLIT -> rejoin(change, cause);
    }
    changes.undone(id);
    journal.append(
        event(change.unit(), "change-undone", cause)
            .with("what", change.kind())
            .with("change", id));
    others.fire(new UnitParted(id, cause.person()));
  }

  private LocalDate today() {
    return directory.today();
  }

  private UnitRows.Row openAgain(UUID unit) {
    UnitRows.Row row = units.require(unit);
    if (row.isClosed()) {
      throw new Refusal(DirectoryRefusal.CANNOT_BE_UNDONE, "The unit it came from is closed.");
    }
    return row;
  }

  private void reopen(UnitChange change) {
    if (!units.require(change.unit()).isClosed()) {
      throw new Refusal(DirectoryRefusal.CANNOT_BE_UNDONE);
    }
    openAgain(change.other());
    units.reopen(change.unit());
  }

  private void part(UnitChange change, Cause cause) {
    UnitRows.Row merged = units.require(change.unit());
    if (!change.other().equals(merged.mergedInto())) {
      throw new Refusal(DirectoryRefusal.CANNOT_BE_UNDONE);
    }
    List<Part> parts = changes.parts(change.id());
    units.reopen(change.unit());
    for (Part part : parts) {
      if (part.kind() == Part.Kind.MADE) {
        UnitRows.Row above = openAgain(part.from());
        if (!above.id().equals(merged.parent())) {
          units.move(units.require(change.unit()), above, today());
        }
      }
    }
    parts.forEach(part -> giveBack(part, change.unit(), cause));
  }

  /** Whoever and whatever is still where the change put it. */
  private void giveBack(Part part, UUID unit, Cause cause) {
    switch (part.kind()) {
      case PERSON -> {
        if (rows.home(part.subject(), today()).filter(at(part)).isPresent()) {
          staffing.move(part.subject(), unit, today(), cause);
        }
      }
      case UNIT -> {
        UnitRows.Row child = units.require(part.subject());
        if (!child.isClosed() && part.to().equals(child.parent())) {
          units.move(child, units.require(unit), today());
        }
      }
      case MANAGER, ACTING, REVIEWER, LEADER, FURTHER -> restore(part, unit, cause);
      case MADE -> {
        // The unit itself, dealt with before.
      }
    }
  }

  private static Predicate<Dated> at(Part part) {
    return home -> home.unit().equals(part.to());
  }

  /** As it was, from today on: what would have ended meanwhile, and who has left, stay away. */
  private void restore(Part part, UUID unit, Cause cause) {
    LocalDate from =
        part.begins() == null || part.begins().isBefore(today()) ? today() : part.begins();
    boolean over = part.until() != null && part.until().isBefore(from);
    if (over || rows.home(part.subject(), from).isEmpty()) {
      return;
    }
    switch (part.kind()) {
      case LEADER ->
          appointing.grant(
              new RoleGrant(null, part.subject(), RoleGrant.Kind.LEADER, unit, from, part.until()),
              cause);
      case FURTHER -> lendAgain(part, unit, from, cause);
      default -> appointAgain(part, unit, from, cause);
    }
  }

  private void lendAgain(Part part, UUID unit, LocalDate from, Cause cause) {
    boolean there =
        rows.ofPerson(Table.MEMBERSHIP, part.subject()).stream()
            .anyMatch(row -> row.unit().equals(unit) && row.overlaps(from, part.until()));
    if (!there) {
      staffing.lend(part.subject(), unit, from, part.until(), cause);
    }
  }

  private void appointAgain(Part part, UUID unit, LocalDate from, Cause cause) {
    Post.Kind kind = Post.Kind.valueOf(part.kind().name());
    appointing.appoint(
        new Appointing.Appointment(unit, part.subject(), kind, from, part.until()), cause);
    if (part.to() != null) {
      rows.ofUnit(Table.POST, part.to()).stream()
          .filter(row -> row.person().equals(part.subject()) && row.holdsOn(today()))
          .filter(row -> row.kind().equals(kind.slug()))
          .forEach(row -> appointing.end(row.id(), today().minusDays(1), cause));
    }
  }

  private void rejoin(UnitChange change, Cause cause) {
    units.requireOpen(change.unit());
    List<Part> parts = changes.parts(change.id());
    parts.stream()
        .filter(part -> part.kind() != Part.Kind.MADE)
        .forEach(part -> giveBack(part, change.unit(), cause));
    for (Part part : parts) {
      if (part.kind() == Part.Kind.MADE && !units.require(part.subject()).isClosed()) {
        merge(part.subject(), change.unit(), cause);
      }
    }
  }

  private static Event event(UUID unit, String type, Cause cause) {
    return cause.event("unit", unit, type);
  }
}
