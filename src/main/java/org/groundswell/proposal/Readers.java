package org.groundswell.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.Visibility;

/** Who may see a proposal: the agency, the people of a unit, or a circle of named people. */
@Embeddable
class Readers {

  @Convert(converter = SlugConverters.OfVisibility.class)
  private Visibility visibility;

  @Column(name = "visible_unit_id")
  private UUID visibleUnit;

  @ElementCollection
  @CollectionTable(name = "proposal_circle", joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "person_id")
  private Set<UUID> circle = new HashSet<>();

  /** For JPA. */
  protected Readers() {}

  static Readers everybody() {
    Readers readers = new Readers();
    readers.visibility = Visibility.AGENCY;
    return readers;
  }

  void become(ProposalDraft.Audience audience) {
    visibility = audience.kind();
    visibleUnit = visibility == Visibility.UNIT ? audience.unit() : null;
    circle.clear();
    if (visibility == Visibility.CIRCLE) {
      circle.addAll(audience.people());
    }
  }

  Visibility visibility() {
    return visibility;
  }

  UUID unit() {
    return visibleUnit;
  }

  Set<UUID> circle() {
    return circle;
  }
}
