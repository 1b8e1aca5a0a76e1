package org.groundswell.rights;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The most that somebody may do by the way they proved who they are, whatever they may do else.
 *
 * <p>It only ever takes away: an {@link Asker} below a ceiling has no role, no desk and no led unit
 * that the person does not have. This is the one place where a weak proof is kept from strong
 * rights; every surface gets its askers from {@link Askers#of(java.util.UUID, Ceiling)}.
 *
 * @param scopes what is let through
 */
public record Ceiling(Set<Scope> scopes) {

  /** Takes nothing away: the agency's own sign-in. */
  public static final Ceiling OPEN = new Ceiling(EnumSet.allOf(Scope.class));

  /**
   * What an intranet's word is good for: being staff, and answering at one's desk, which follow
   * from the organisation. Whatever was granted to a person by name (leading, moderating,
   * administering, auditing) needs the agency's own sign-in.
   */
  public static final Ceiling HOST_ASSERTION =
      new Ceiling(EnumSet.of(Scope.READ, Scope.CHANGE, Scope.DESK));

  /** Copies the set. */
  public Ceiling {
    scopes = Set.copyOf(scopes);
  }

  /** Whether this is let through. */
  public boolean permits(Scope scope) {
    return scopes.contains(scope);
  }

  /** May a request that needs this scope go on? */
  public Verdict judge(Scope needed) {
    return Verdict.yesIf(permits(needed), RightsRefusal.OUT_OF_SCOPE);
  }

  /** What is left of a person below this ceiling. */
  Asker over(Asker person) {
    if (scopes.size() == Scope.values().length) {
      return person;
    }
    Asker below =
        new Asker(
            person.id(),
            person.unit(),
            person.roles().stream()
                .filter(role -> role == Role.STAFF || permits(Scope.behind(role)))
                .collect(Collectors.toSet()),
            permits(Scope.DESK) ? person.desks() : Set.of(),
            permits(Scope.INSIGHT) ? person.leads() : Set.of(),
            person.unitAndAncestors(),
            person.provisions() && permits(Scope.PROVISION));
    return below.holding(person.pens());
  }
}
