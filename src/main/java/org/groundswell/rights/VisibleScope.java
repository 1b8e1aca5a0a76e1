package org.groundswell.rights;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.State;

/**
 * What one person may see: the rule behind {@link Action#SEE}, in a form that a query can use.
 *
 * <p>A list in SQL or in Lucene has to select exactly what {@link #sees} accepts:
 *
 * <pre>{@code
 * person is an author
 * or state is not 'draft'
 *    and (not hidden or facilitator)
 *    and (   visibility is 'agency'
 *         or visibility is 'unit' and the visible unit is in unitAndAncestors
 *         or visibility is 'circle' and person is in the circle
 *         or one of the proposal's desks is in desks, and it is not about the person)
 * }</pre>
 *
 * @param unitAndAncestors the person's unit and every unit above it
 * @param desks every unit whose desk this person answers
 * @param pens the pens this person writes behind; what one of them wrote, the person wrote
 * @param facilitator whether hidden proposals are shown too
 * @param unread seen without its authors and unit: no list that is chosen by them may have it
 */
public record VisibleScope(
    UUID person,
    Set<UUID> unitAndAncestors,
    Set<UUID> desks,
    boolean facilitator,
    Set<UUID> pens,
    Set<UUID> unread) {

  /** The scope of somebody who has nothing to read. */
  public VisibleScope(
      UUID person,
      Set<UUID> unitAndAncestors,
      Set<UUID> desks,
      boolean facilitator,
      Set<UUID> pens) {
    this(person, unitAndAncestors, desks, facilitator, pens, Set.of());
  }

  /** The scope of somebody who holds no pen. */
  public VisibleScope(
      UUID person, Set<UUID> unitAndAncestors, Set<UUID> desks, boolean facilitator) {
    this(person, unitAndAncestors, desks, facilitator, Set.of());
  }

  /** Copies the sets. */
  public VisibleScope {
    unitAndAncestors = Set.copyOf(unitAndAncestors);
    desks = Set.copyOf(desks);
    pens = Set.copyOf(pens);
    unread = Set.copyOf(unread);
  }

  /** Every id that is this person's: their own and their pens'. */
  public Set<UUID> selves() {
    if (pens.isEmpty()) {
      return Set.of(person);
    }
    Set<UUID> selves = new HashSet<>(pens);
    selves.add(person);
    return selves;
  }

  /** Whether this person may see this proposal. */
  public boolean sees(ProposalFacts proposal) {
    if (proposal.writtenBy(person) || pens.stream().anyMatch(proposal::writtenBy)) {
      return true;
    }
    return proposal.state() != State.DRAFT
        && (!proposal.hidden() || facilitator)
        && (isAmongTheAudience(proposal) || answers(proposal));
  }

  private boolean isAmongTheAudience(ProposalFacts proposal) {
    return switch (proposal.visibility()) {
      case AGENCY -> true;
      case UNIT -> unitAndAncestors.contains(proposal.visibleUnit());
      case CIRCLE -> proposal.circle().contains(person);
    };
  }

  private boolean answers(ProposalFacts proposal) {
    return !Collections.disjoint(desks, proposal.desks())
        && !proposal.conflicted().contains(person);
  }
}
