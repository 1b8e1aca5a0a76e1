package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.DecisionRight;

/**
 * Who answers a proposal: the desk it was sent to, a second door beside it once that is open, and
 * what may be done without asking either.
 */
@Embeddable
class Addressee {

  @Column(name = "desk_unit_id")
  private UUID desk;

  @Convert(converter = SlugConverters.OfDecisionRight.class)
  @Column(name = "decision_right")
  private DecisionRight right;

  @Column(name = "right_reason")
  private String rightReason;

  @Column(name = "right_entry_id")
  private UUID entry;

  @Column(name = "right_entry_version")
  private Long entryVersion;

  @Column(name = "second_door_id")
  private UUID secondDoor;

  @Column(name = "second_door_at")
  private Instant secondDoorAt;

  /** For JPA. */
  protected Addressee() {}

  static Addressee of(UUID desk, DecisionRight right, String reason) {
    Addressee addressee = new Addressee();
    addressee.desk = desk;
    addressee.right = right;
    addressee.rightReason = reason;
    return addressee;
  }

  /** Whether it names nothing else than these; what is null is not asked. */
  boolean agreesWith(UUID otherDesk, DecisionRight otherRight, String otherReason) {
    return (otherDesk == null || otherDesk.equals(desk))
        && (otherRight == null || otherRight == right)
        && (otherReason == null || otherReason.equals(rightReason));
  }

  void send(Optional<SentUnder> under) {
    entry = under.map(SentUnder::entry).orElse(null);
    entryVersion = under.map(SentUnder::version).orElse(null);
  }

  Optional<SentUnder> sentUnder() {
    return Optional.ofNullable(entry).map(id -> new SentUnder(id, entryVersion));
  }

  boolean saysWhy() {
    return rightReason != null && !rightReason.isBlank();
  }

  void moveTo(UUID otherDesk) {
    desk = otherDesk;
    closeSecondDoor();
  }

  void openSecondDoor(UUID door, Instant at) {
    secondDoor = door;
    secondDoorAt = at;
  }

  void closeSecondDoor() {
    secondDoor = null;
    secondDoorAt = null;
  }

  UUID desk() {
    return desk;
  }

  DecisionRight right() {
    return right;
  }

  Optional<UUID> secondDoor() {
    return Optional.ofNullable(secondDoor);
  }

  /** Every desk that may answer. */
  Set<UUID> desks() {
    Set<UUID> desks = new HashSet<>(Set.of(desk));
    secondDoor().ifPresent(desks::add);
    return desks;
  }
}
