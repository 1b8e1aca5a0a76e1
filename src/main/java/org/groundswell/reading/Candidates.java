package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.proposal.Proposal;
import org.groundswell.rights.Askers;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;

/** Finds the people whom an invitation means. */
@ApplicationScoped
class Candidates {

  private final Directory directory;
  private final Askers askers;
  private final Sql sql;

  @Inject
  Candidates(Directory directory, Askers askers, Sql sql) {
    this.directory = directory;
    this.askers = askers;
    this.sql = sql;
  }

  /** As what somebody is asked; both null when by name. */
  record As(String role, UUID unit) {

    static final As THEMSELVES = new As(null, null);
    static final As FACILITATOR = new As("facilitator", null);
  }

  /**
   * The people, those named by name first. Of a role, whoever could not read it is left out.
   *
   * @throws InvalidInput for a name that could not, and for a unit that nobody runs
   */
  Map<UUID, As> of(InvitationDraft draft, Proposal proposal) {
    ProposalFacts facts = withoutSecrets(proposal.facts());
    Map<UUID, As> found = new LinkedHashMap<>();
    draft.people().forEach(person -> found.put(person, As.THEMSELVES));
    requirePossible(found.keySet(), facts);
    if (draft.managersOf() != null) {
      As manager = new As("manager", draft.managersOf());
      managersOf(draft.managersOf()).stream()
          .filter(it -> couldRead(it, facts))
          .forEach(it -> found.putIfAbsent(it, manager));
    }
    if (draft.facilitators()) {
      organisation().holdersOf(RoleGrant.Kind.FACILITATOR, directory.today()).stream()
          .filter(it -> couldRead(it, facts))
          .forEach(it -> found.putIfAbsent(it, As.FACILITATOR));
    }
    return found;
  }

  private void requirePossible(Set<UUID> people, ProposalFacts facts) {
    if (!working(people).containsAll(people)) {
      throw new InvalidInput("/people", "names somebody who does not work for the agency");
    }
    if (people.stream().anyMatch(facts.authors()::contains)) {
      throw new InvalidInput("/people", "names an author");
    }
    if (!people.stream().allMatch(it -> couldRead(it, facts))) {
      throw new InvalidInput("/people", "names somebody to whom it is not shown");
    }
  }

  private Set<UUID> managersOf(UUID unit) {
    if (organisation().unit(unit).isEmpty()) {
      throw new InvalidInput("/managersOf", "is not a unit of the agency");
    }
    Set<UUID> managers = new HashSet<>();
    Stream.of(Post.Kind.MANAGER, Post.Kind.ACTING)
        .flatMap(kind -> organisation().holderOf(unit, kind, directory.today()).stream())
        .forEach(managers::add);
    if (managers.isEmpty()) {
      throw new InvalidInput("/managersOf", "is a unit that nobody runs today");
    }
    return managers;
  }

  private boolean couldRead(UUID person, ProposalFacts facts) {
    return !facts.authors().contains(person)
        && askers
            .of(person)
            .map(asker -> asker.holding(Map.of()))
            .filter(asker -> asker.scope().sees(facts))
            .isPresent();
  }

  /** Neither whom it is about nor who holds its author's pen makes a difference here. */
  private static ProposalFacts withoutSecrets(ProposalFacts facts) {
    return new ProposalFacts(
        facts.id(),
        facts.state(),
        facts.visibility(),
        facts.visibleUnit(),
        facts.unit(),
        facts.desks(),
        facts.firstAuthor(),
        facts.authors(),
        facts.circle(),
        facts.hidden(),
        facts.deliveryOwner());
  }

  private Set<UUID> working(Set<UUID> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    List<Object> values = new ArrayList<>(people);
    values.add(directory.today());
    return Set.copyOf(
        sql.list(
            "select id from person where id in (%s) and (left_on is null or left_on >= ?)"
                .formatted(Sql.marks(people.size())),
            row -> row.uuid("id"),
            values.toArray()));
  }

  private Organisation organisation() {
    return directory.organisation();
  }
}
