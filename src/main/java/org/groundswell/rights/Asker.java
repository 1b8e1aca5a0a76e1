package org.groundswell.rights;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, resolved once per request.
 *
 * <p>Inject it where a request is served: {@code @Inject Asker asker}. Where there is no request,
 * in followers and sockets, ask {@link Askers}.
 *
 * @param unit the unit the person belongs to
 * @param desks every unit whose desk this person answers
 * @param leads every unit whose aggregates this person reads
 * @param unitAndAncestors the person's unit and every unit above it
 * @param pens the pens this person writes behind, by proposal
 * @param behindPen whether this is a pen's holder under the pen's id; their own is not known then
 * @param provisions whether the person feeds the directory from another system; every administrator
 *     does, and below a {@link Ceiling} perhaps nothing but that
 * @param unread the proposals whose authors and unit this person may not know yet, because they
 *     were asked to read them fairly and have not
 */
public record Asker(
    UUID id,
    UUID unit,
    Set<Role> roles,
    Set<UUID> desks,
    Set<UUID> leads,
    Set<UUID> unitAndAncestors,
    boolean provisions,
    Map<UUID, UUID> pens,
    boolean behindPen,
    Set<UUID> unread) {

  /** Somebody who holds no pen. */
  public Asker(
      UUID id,
      UUID unit,
      Set<Role> roles,
      Set<UUID> desks,
      Set<UUID> leads,
      Set<UUID> unitAndAncestors,
      boolean provisions) {
    this(id, unit, roles, desks, leads, unitAndAncestors, provisions, Map.of(), false, Set.of());
  }

  /** Somebody below no ceiling. */
  public Asker(
      UUID id,
      UUID unit,
      Set<Role> roles,
      Set<UUID> desks,
      Set<UUID> leads,
      Set<UUID> unitAndAncestors) {
    this(id, unit, roles, desks, leads, unitAndAncestors, roles.contains(Role.ADMINISTRATOR));
  }

  /** Copies the sets. */
  public Asker {
    roles = Set.copyOf(roles);
    desks = Set.copyOf(desks);
    leads = Set.copyOf(leads);
    unitAndAncestors = Set.copyOf(unitAndAncestors);
    pens = Map.copyOf(pens);
    unread = Set.copyOf(unread);
  }

  /** Whether the person has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the person answers at the desk of this unit. */
  public boolean answersFor(UUID desk) {
    return desks.contains(desk);
  }

  /** Whether the person reads the aggregates of this unit. */
  public boolean leads(UUID part) {
    return leads.contains(part);
  }

  /** The same person, holding these pens. */
  public Asker holding(Map<UUID, UUID> held) {
    return new Asker(
        id, unit, roles, desks, leads, unitAndAncestors, provisions, held, behindPen, unread);
  }

  /** The same person under the id and in the unit of a pen. */
  public Asker behind(UUID pen, UUID shownUnit) {
    return new Asker(
        pen, shownUnit, roles, desks, leads, unitAndAncestors, provisions, pens, true, unread);
  }

  /**
   * The same person, who has these still to read. What they wrote behind a pen is no secret from
   * them, and auditors know every name.
   */
  public Asker yetToRead(Set<UUID> proposals) {
    Set<UUID> others = new HashSet<>(proposals);
    others.removeAll(pens.keySet());
    if (others.isEmpty() || is(Role.AUDITOR)) {
      return this;
    }
    return new Asker(
        id, unit, roles, desks, leads, unitAndAncestors, provisions, pens, behindPen, others);
  }

  /** Who this is towards one proposal: behind their pen, where they hold one for it. */
  public Asker towards(UUID proposal) {
    UUID pen = pens.get(proposal);
    return pen == null ? this : behind(pen, unit);
  }

  /** Every id that is this person's: their own and their pens'. */
  public Set<UUID> selves() {
    return scope().selves();
  }

  /** What this person may see, as a filter for queries. */
  public VisibleScope scope() {
    return new VisibleScope(
        id, unitAndAncestors, desks, is(Role.FACILITATOR), Set.copyOf(pens.values()), unread);
  }
}
