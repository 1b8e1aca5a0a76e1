package org.groundswell.rights;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.groundswell.pipeline.State;

/** People and proposals in a small agency, by name and at random. */
final class Situations {

  static final UUID AGENCY = new UUID(0, 1);
  static final UUID COUNTER = new UUID(0, 2);
  static final UUID ROADS = new UUID(0, 3);

  static final UUID ADA = new UUID(1, 1);
  static final UUID BEN = new UUID(1, 2);
  static final UUID EVE = new UUID(1, 3);
  static final UUID OWNER = new UUID(1, 4);

  private static final Set<UUID> UNITS = Set.of(AGENCY, COUNTER, ROADS);
  private static final Set<UUID> PEOPLE = Set.of(ADA, BEN, EVE, OWNER);

  private Situations() {}

  /** Ada's proposal, written with Ben at the counter, for the counter's desk. */
  static ProposalFacts proposal(State state) {
    return proposal(state, Visibility.AGENCY, false);
  }

  static ProposalFacts proposal(State state, Visibility visibility, boolean hidden) {
    return new ProposalFacts(
        new UUID(9, 9),
        state,
        visibility,
        visibility == Visibility.UNIT ? COUNTER : null,
        COUNTER,
        Set.of(COUNTER),
        ADA,
        Set.of(ADA, BEN),
        Set.of(),
        hidden,
        OWNER);
  }

  /** Everybody who stands to Ada's proposal in a way of their own. */
  static Map<String, Asker> relations() {
    Map<String, Asker> relations = new LinkedHashMap<>();
    relations.put("first author", staff(ADA));
    relations.put("co-author", staff(BEN));
    relations.put("first author who runs the desk", manager(ADA, COUNTER));
    relations.put("desk", manager(EVE, COUNTER));
    relations.put("reviewer at the desk", asker(EVE, Set.of(Role.STAFF), Set.of(COUNTER)));
    relations.put("manager elsewhere", manager(EVE, ROADS));
    relations.put("owner of the delivery", staff(OWNER));
    relations.put("colleague", staff(EVE));
    relations.put("facilitator", asker(EVE, Set.of(Role.STAFF, Role.FACILITATOR), Set.of()));
    relations.put("leader", asker(EVE, Set.of(Role.STAFF, Role.LEADER), Set.of()));
    relations.put("administrator", asker(EVE, Set.of(Role.STAFF, Role.ADMINISTRATOR), Set.of()));
    relations.put("auditor", asker(EVE, Set.of(Role.STAFF, Role.AUDITOR), Set.of()));
    return relations;
  }

  static Asker staff(UUID person) {
    return asker(person, Set.of(Role.STAFF), Set.of());
  }

  static Asker manager(UUID person, UUID desk) {
    return asker(person, Set.of(Role.STAFF, Role.MANAGER), Set.of(desk));
  }

  /** People of the roads unit: not those to whom the counter shows its own proposals. */
  static Asker asker(UUID person, Set<Role> roles, Set<UUID> desks) {
    return new Asker(person, ROADS, roles, desks, Set.of(), Set.of(ROADS, AGENCY));
  }

  static Arbitrary<Asker> askers() {
    return Combinators.combine(
            Arbitraries.of(PEOPLE),
            Arbitraries.subsetOf(Role.values()),
            Arbitraries.subsetOf(UNITS),
            Arbitraries.of(COUNTER, ROADS))
        .as(
            (person, roles, desks, unit) ->
                new Asker(person, unit, roles, desks, Set.of(), Set.of(unit, AGENCY)));
  }

  static Arbitrary<ProposalFacts> proposals() {
    Arbitrary<Set<UUID>> circles = Arbitraries.subsetOf(PEOPLE);
    return Combinators.combine(
            Arbitraries.of(State.values()),
            Arbitraries.of(Visibility.values()),
            Arbitraries.of(UNITS),
            Arbitraries.subsetOf(UNITS),
            Arbitraries.of(PEOPLE),
            Arbitraries.subsetOf(PEOPLE),
            circles,
            Arbitraries.of(true, false))
        .as(
            (state, visibility, unit, desks, first, others, circle, hidden) ->
                new ProposalFacts(
                    new UUID(9, 9),
                    state,
                    visibility,
                    visibility == Visibility.UNIT ? unit : null,
                    unit,
                    desks,
                    first,
                    with(others, first),
                    circle,
                    hidden,
                    OWNER));
  }

  private static Set<UUID> with(Set<UUID> people, UUID another) {
    Set<UUID> all = new HashSet<>(people);
    all.add(another);
    return all;
  }
}
