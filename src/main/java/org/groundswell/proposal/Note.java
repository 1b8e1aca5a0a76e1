package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.web.Prose;

/** What somebody said when they took a proposal back or brought it back. */
@Entity
@Table(name = "proposal_note")
class Note {

  @Id private UUID id;

  @Column(name = "proposal_id")
  private UUID proposal;

  private String kind;
  private String text;

  @Column(name = "by_id")
  private UUID by;

  private Instant at;

  /** For JPA. */
  protected Note() {}

  /** A note with these words; {@code kind} is {@code withdrawal} or {@code revival}. */
  static Note of(String kind, String text, Origin origin, UUID proposal) {
    Note note = new Note();
    note.id = origin.id();
    note.proposal = proposal;
    note.kind = kind;
    note.text = text;
    note.by = origin.author();
    note.at = origin.at();
    return note;
  }

  /** Why it is taken back; nobody has to say. */
  record Withdrawal(@Prose(max = 2000) String reason) {}

  /** Why it is brought back. */
  record Revival(@NotNull @Prose(min = 1, max = 2000) String reason) {}
}
