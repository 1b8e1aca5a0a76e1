package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.pipeline.State;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/** Reads proposals as they are now, a few queries for many. */
@ApplicationScoped
class Subjects {

  private static final int BULK = 500;

  private final Sql sql;

  @Inject
  Subjects(Sql sql) {
    this.sql = sql;
  }

  /** These proposals by id; those that are gone are missing. */
  Map<UUID, Subject> of(Collection<UUID> ids) {
    List<UUID> distinct = new ArrayList<>(new HashSet<>(ids));
    Map<UUID, Subject> found = new HashMap<>();
    for (int from = 0; from < distinct.size(); from += BULK) {
      found.putAll(read(distinct.subList(from, Math.min(from + BULK, distinct.size()))));
    }
    return found;
  }

  private Map<UUID, Subject> read(List<UUID> ids) {
    Beside beside =
        new Beside(
            people("proposal_author", ids),
            people("proposal_circle", ids),
            people("proposal_conflict", ids),
            people("proposal_follow", ids),
            people("proposal_support", ids));
    return sql
        .list(
            "select p.id, p.state, p.visibility, p.visible_unit_id, p.unit_id, p.desk_unit_id,"
                + " p.second_door_id, p.first_author_id, p.hidden, p.submitted_at, d.owner_id"
                + " from proposal p left join delivery d on d.proposal_id = p.id"
                + " where p.id in (%s)".formatted(Sql.marks(ids.size())),
            row -> subject(row, beside),
            ids.toArray())
        .stream()
        .collect(Collectors.toMap(subject -> subject.facts().id(), subject -> subject));
  }

  private Map<UUID, Set<UUID>> people(String table, List<UUID> ids) {
    Map<UUID, Set<UUID>> people = new HashMap<>();
    sql.list(
            "select proposal_id, person_id from %s where proposal_id in (%s)"
                .formatted(table, Sql.marks(ids.size())),
            row -> Map.entry(row.uuid("proposal_id"), row.uuid("person_id")),
            ids.toArray())
        .forEach(
            pair ->
                people.computeIfAbsent(pair.getKey(), any -> new HashSet<>()).add(pair.getValue()));
    return people;
  }

  private static Subject subject(Sql.Row row, Beside beside) throws SQLException {
    UUID id = row.uuid("id");
    UUID firstAuthor = row.uuid("first_author_id");
    Set<UUID> authors = new HashSet<>(beside.authors().getOrDefault(id, Set.of()));
    authors.add(firstAuthor);
    ProposalFacts facts =
        new ProposalFacts(
            id,
            Slug.read(State.class, row.text("state")).orElseThrow(),
            Slug.read(Visibility.class, row.text("visibility")).orElseThrow(),
            row.uuid("visible_unit_id"),
            row.uuid("unit_id"),
            Stream.of(row.uuid("desk_unit_id"), row.uuid("second_door_id"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            firstAuthor,
            authors,
            beside.circles().getOrDefault(id, Set.of()),
            row.flag("hidden"),
            row.uuid("owner_id"),
            beside.conflicted().getOrDefault(id, Set.of()));
    return new Subject(
        facts,
        row.instant("submitted_at"),
        beside.followers().getOrDefault(id, Set.of()),
        beside.supporters().getOrDefault(id, Set.of()));
  }

  private record Beside(
      Map<UUID, Set<UUID>> authors,
      Map<UUID, Set<UUID>> circles,
      Map<UUID, Set<UUID>> conflicted,
      Map<UUID, Set<UUID>> followers,
      Map<UUID, Set<UUID>> supporters) {}
}
