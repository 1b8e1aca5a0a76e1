package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** One author of a proposal; the first author has position 0. */
@Embeddable
class Authorship {

  @Column(name = "person_id")
  private UUID person;

  private int position;

  /** For JPA. */
  protected Authorship() {}

  Authorship(UUID person, int position) {
    this.person = person;
    this.position = position;
  }

  UUID person() {
    return person;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Authorship that
        && Objects.equals(person, that.person)
        && position == that.position;
  }

  @Override
  public int hashCode() {
    return Objects.hash(person, position);
  }
}
