package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Somebody who helped and shares the credit, and how. */
@Embeddable
class Help {

  @Column(name = "person_id")
  private UUID person;

  private String kind;

  /** For JPA. */
  protected Help() {}

  Help(UUID person, String kind) {
    this.person = person;
    this.kind = kind;
  }

  UUID person() {
    return person;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Help that && Objects.equals(person, that.person);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(person);
  }
}
