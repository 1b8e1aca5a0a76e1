package org.groundswell.rights;

import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.State;

/**
 * What the rights need to know of one proposal, and nothing else.
 *
 * @param visibleUnit the unit it is shown to; null unless the visibility is {@code UNIT}
 * @param unit the unit it comes from
 * @param desks the units whose desks answer it: its desk, or the receiving one while it is
 *     redirected, and the second door once that is open
 * @param authors everybody who wrote it, the first author among them
 * @param circle the people it is shown to when the visibility is {@code CIRCLE}
 * @param hidden whether a facilitator took it out of sight
 * @param deliveryOwner who answers for the work; null before there is any
 * @param conflicted whom it is about, as its authors said: they answer it on no desk
 */
public record ProposalFacts(
    UUID id,
    State state,
    Visibility visibility,
    UUID visibleUnit,
    UUID unit,
    Set<UUID> desks,
    UUID firstAuthor,
    Set<UUID> authors,
    Set<UUID> circle,
    boolean hidden,
    UUID deliveryOwner,
    Set<UUID> conflicted) {

  /** The facts of a proposal that is about nobody who would answer it. */
  public ProposalFacts(
      UUID id,
      State state,
      Visibility visibility,
      UUID visibleUnit,
      UUID unit,
      Set<UUID> desks,
      UUID firstAuthor,
      Set<UUID> authors,
      Set<UUID> circle,
      boolean hidden,
      UUID deliveryOwner) {
    this(
        id,
        state,
        visibility,
        visibleUnit,
        unit,
        desks,
        firstAuthor,
        authors,
        circle,
        hidden,
        deliveryOwner,
        Set.of());
  }

  /** Copies the sets, and holds the first author to be one of the authors. */
  public ProposalFacts {
    desks = Set.copyOf(desks);
    authors = Set.copyOf(authors);
    circle = Set.copyOf(circle);
    conflicted = Set.copyOf(conflicted);
    if (!authors.contains(firstAuthor)) {
      throw new IllegalArgumentException("The first author is not among the authors.");
    }
  }

  boolean writtenBy(UUID person) {
    return authors.contains(person);
  }
}
