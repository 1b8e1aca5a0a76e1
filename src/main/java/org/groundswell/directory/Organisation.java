package org.groundswell.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The agency's shape at one moment: its units, who holds which post, who was granted which role.
 *
 * <p>It does not change; {@link Directory#organisation()} gives the current one. A unit's desk is
 * answered by whoever runs the unit on that day (its manager and, while it lasts, the acting one)
 * and by its reviewers; while nobody runs a unit, those who run the nearest unit above answer.
 */
public final class Organisation {

  private final Map<UUID, Unit> units = new LinkedHashMap<>();
  private final Map<UUID, List<UUID>> children = new HashMap<>();
  private final Map<UUID, List<Post>> postsByUnit = new HashMap<>();
  private final Map<UUID, List<Post>> postsByPerson = new HashMap<>();
  private final Map<UUID, List<RoleGrant>> grantsByPerson = new HashMap<>();
  private final Map<UUID, List<Secondment>> furtherByPerson = new HashMap<>();
  private final List<Unit> open;
  private final List<RoleGrant> grants;

  /** An agency in which everybody works for one unit. */
  public Organisation(List<Unit> units, List<Post> posts, List<RoleGrant> grants) {
    this(units, posts, grants, List.of());
  }

  /** Takes the units in any order; every parent has to be among them. */
  public Organisation(
      List<Unit> units, List<Post> posts, List<RoleGrant> grants, List<Secondment> further) {
    units.stream()
        .sorted(Comparator.comparingInt(Unit::position).thenComparing(Unit::name))
        .forEach(this::add);
    for (Post post : posts) {
      postsByUnit.computeIfAbsent(post.unit(), any -> new ArrayList<>()).add(post);
      postsByPerson.computeIfAbsent(post.person(), any -> new ArrayList<>()).add(post);
    }
    for (RoleGrant grant : grants) {
      grantsByPerson.computeIfAbsent(grant.person(), any -> new ArrayList<>()).add(grant);
    }
    for (Secondment each : further) {
      furtherByPerson.computeIfAbsent(each.person(), any -> new ArrayList<>()).add(each);
    }
    this.open = this.units.values().stream().filter(Unit::isOpen).toList();
    this.grants = List.copyOf(grants);
  }

  /** The same posts and roles in other units. */
  Organisation with(List<Unit> others) {
    return new Organisation(
        others,
        postsByUnit.values().stream().flatMap(List::stream).toList(),
        grants,
        furtherByPerson.values().stream().flatMap(List::stream).toList());
  }

  private void add(Unit unit) {
    units.put(unit.id(), unit);
    if (unit.parentId() != null) {
      children.computeIfAbsent(unit.parentId(), any -> new ArrayList<>()).add(unit.id());
    }
  }

  /** Every unit that is open, siblings in their order. */
  public List<Unit> units() {
    return open;
  }

  /** One unit, also one that is closed. */
  public Optional<Unit> unit(UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  /** The unit and every unit above it, from the unit up; empty when there is no such unit. */
  public SequencedSet<UUID> unitAndAncestors(UUID unit) {
    SequencedSet<UUID> path = new LinkedHashSet<>();
    Unit next = units.get(unit);
    while (next != null && path.add(next.id())) {
      next = next.parentId() == null ? null : units.get(next.parentId());
    }
    return path;
  }

  /** The unit and every unit below it, closed ones too; empty when there is no such unit. */
  public Set<UUID> unitAndDescendants(UUID unit) {
    Set<UUID> found = new LinkedHashSet<>();
    if (units.containsKey(unit)) {
      collect(unit, any -> true, found);
    }
    return found;
  }

  private void collect(UUID unit, Predicate<UUID> into, Set<UUID> found) {
    if (found.add(unit)) {
      children.getOrDefault(unit, List.of()).stream()
          .filter(into)
          .forEach(child -> collect(child, into, found));
    }
  }

  /** Everybody who answers at this unit's desk on this day; empty only when nobody can. */
  public Set<UUID> answerersOf(UUID unit, LocalDate day) {
    Set<UUID> answerers = new LinkedHashSet<>();
    for (UUID runs : unitAndAncestors(unit)) {
      answerers.addAll(runnersOf(runs, day));
      if (!answerers.isEmpty()) {
        break;
      }
    }
    postsOf(unit, Post.Kind.REVIEWER, day).forEach(answerers::add);
    return answerers;
  }

  /** Every unit whose desk this person answers on this day. */
  public Set<UUID> desksOf(UUID person, LocalDate day) {
    Set<UUID> desks = new LinkedHashSet<>();
    for (Post post : postsByPerson.getOrDefault(person, List.of())) {
      if (post.isHeldOn(day) && units.containsKey(post.unit())) {
        desks.add(post.unit());
        if (post.runsTheUnit()) {
          Set<UUID> below = new HashSet<>();
          collect(post.unit(), child -> runnersOf(child, day).isEmpty(), below);
          desks.addAll(below);
        }
      }
    }
    return desks;
  }

  /** Whether this person runs any unit on this day. */
  public boolean isManager(UUID person, LocalDate day) {
    return postsByPerson.getOrDefault(person, List.of()).stream()
        .anyMatch(post -> post.runsTheUnit() && post.isHeldOn(day));
  }

  /** Who runs this very unit on this day as this kind of post. */
  public Optional<UUID> holderOf(UUID unit, Post.Kind kind, LocalDate day) {
    return postsOf(unit, kind, day).stream().findFirst();
  }

  /**
   * Where a proposal goes that this desk did not answer, or may not answer because it is the
   * answerers' own: the nearest unit above that other people answer for, or else a unit beside it.
   */
  public Optional<UUID> secondDoorOf(UUID unit, LocalDate day) {
    Set<UUID> here = answerersOf(unit, day);
    Set<UUID> above = unitAndAncestors(unit);
    above.remove(unit);
    return above.stream()
        .filter(door -> someoneElseAnswers(door, here, day))
        .findFirst()
        .or(
            () ->
                peersOf(unit).stream()
                    .filter(door -> someoneElseAnswers(door, here, day))
                    .findFirst());
  }

  /** The roles that this person has on this day. */
  public List<RoleGrant> grantsOf(UUID person, LocalDate day) {
    return grantsByPerson.getOrDefault(person, List.of()).stream()
        .filter(grant -> grant.isHeldOn(day))
        .toList();
  }

  /** Everybody who has this role on this day. */
  public Set<UUID> holdersOf(RoleGrant.Kind role, LocalDate day) {
    Set<UUID> holders = new LinkedHashSet<>();
    grants.stream()
        .filter(grant -> grant.role() == role && grant.isHeldOn(day))
        .forEach(it -> holders.add(it.person()));
    return holders;
  }

  /** Every unit this person works for on this day beside their home. */
  public Set<UUID> furtherUnitsOf(UUID person, LocalDate day) {
    Set<UUID> found = new LinkedHashSet<>();
    furtherByPerson.getOrDefault(person, List.of()).stream()
        .filter(each -> each.holdsOn(day))
        .forEach(each -> found.add(each.unit()));
    return found;
  }

  /** The posts this person holds on this day. */
  public List<Post> postsOf(UUID person, LocalDate day) {
    return postsByPerson.getOrDefault(person, List.of()).stream()
        .filter(post -> post.isHeldOn(day))
        .toList();
  }

  /** Every post that was or will be held in this unit. */
  public List<Post> postsIn(UUID unit) {
    return Collections.unmodifiableList(postsByUnit.getOrDefault(unit, List.of()));
  }

  /** Every unit whose aggregates this person reads on this day. */
  public Set<UUID> ledBy(UUID person, LocalDate day) {
    Set<UUID> led = new LinkedHashSet<>();
    grantsOf(person, day).stream()
        .filter(grant -> grant.role() == RoleGrant.Kind.LEADER && grant.unit() != null)
        .forEach(grant -> led.addAll(unitAndDescendants(grant.unit())));
    return led;
  }

  private List<UUID> peersOf(UUID unit) {
    Unit self = units.get(unit);
    return self == null || self.parentId() == null
        ? List.copyOf(children.getOrDefault(unit, List.of()))
        : children.get(self.parentId());
  }

  private boolean someoneElseAnswers(UUID door, Set<UUID> here, LocalDate day) {
    return !here.containsAll(answerersOf(door, day));
  }

  private List<UUID> runnersOf(UUID unit, LocalDate day) {
    return postsByUnit.getOrDefault(unit, List.of()).stream()
        .filter(post -> post.runsTheUnit() && post.isHeldOn(day))
        .map(Post::person)
        .toList();
  }

  private List<UUID> postsOf(UUID unit, Post.Kind kind, LocalDate day) {
    return postsByUnit.getOrDefault(unit, List.of()).stream()
        .filter(post -> post.kind() == kind && post.isHeldOn(day))
        .map(Post::person)
        .toList();
  }
}
