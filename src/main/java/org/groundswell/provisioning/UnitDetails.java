package org.groundswell.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.History;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.Post;
import org.groundswell.directory.Unit;
import org.groundswell.directory.UnitRef;
import org.groundswell.directory.change.UnitChange;
import org.groundswell.directory.change.UnitChanges;
import org.groundswell.provisioning.UnitDetail.Change;
import org.groundswell.provisioning.UnitDetail.Held;
import org.groundswell.provisioning.UnitDetail.Shape;
import org.groundswell.web.Slug;

/** Reads units with everything the administrator wants to know of them, on any day. */
@ApplicationScoped
class UnitDetails {

  private final Directory directory;
  private final History history;
  private final UnitChanges changes;

  @Inject
  UnitDetails(Directory directory, History history, UnitChanges changes) {
    this.directory = directory;
    this.history = history;
    this.changes = changes;
  }

  Optional<UnitDetail> find(UUID id, LocalDate day) {
    Organisation organisation =
        day.equals(directory.today()) ? directory.organisation() : history.on(day);
    return organisation.unit(id).map(unit -> detail(unit, organisation, day));
  }

  private UnitDetail detail(Unit unit, Organisation organisation, LocalDate day) {
    List<Post> posts = organisation.postsIn(unit.id());
    List<UnitChange> done = changes.of(unit.id());
    Set<UUID> named = new HashSet<>();
    posts.forEach(post -> named.add(post.person()));
    done.stream().map(UnitChange::by).filter(by -> by != null).forEach(named::add);
    Map<UUID, PersonRef> people = directory.people(named);
    return new UnitDetail(
        unit.id(),
        unit.name(),
        unit.code(),
        ref(unit.parentId()),
        day,
        unit.closedOn(),
        (int) history.staysIn(unit.id(), day).stream().filter(History.Stay::home).count(),
        organisation.units().stream()
            .filter(below -> unit.id().equals(below.parentId()))
            .map(Unit::ref)
            .toList(),
        posts.stream().map(post -> held(post, people, day)).toList(),
        history.shapesOf(unit.id()).stream()
            .map(it -> new Shape(it.name(), ref(it.parent()), it.from(), it.until()))
            .toList(),
        done.stream().map(change -> change(change, people)).toList());
  }

  private static Held held(Post post, Map<UUID, PersonRef> people, LocalDate day) {
    return new Held(
        post.id(),
        people.get(post.person()),
        post.kind().slug(),
        post.from(),
        post.until(),
        (post.from() == null || !post.from().isAfter(day))
            && (post.until() == null || !post.until().isBefore(day)));
  }

  private Change change(UnitChange change, Map<UUID, PersonRef> people) {
    return new Change(
        change.id(),
        Slug.of(change.kind()),
        ref(change.unit()),
        ref(change.other()),
        change.wasName(),
        change.by() == null ? null : people.get(change.by()),
        change.at(),
        change.undoneAt() != null);
  }

  private UnitRef ref(UUID unit) {
    return unit == null ? null : directory.unit(unit).orElse(null);
  }
}
