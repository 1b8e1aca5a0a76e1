package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.groundswell.rights.Visibility;

/**
 * Who may see a proposal: the agency, the people of a unit, or the circle that the proposal names.
 */
@Embeddable
class Readers {

  @Convert(converter = SlugConverters.OfVisibility.class)
  private Visibility visibility;

  @Column(name = "visible_unit_id")
  private UUID visibleUnit;

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
  }

  Visibility visibility() {
    return visibility;
  }

  UUID unit() {
    return visibleUnit;
  }
}
