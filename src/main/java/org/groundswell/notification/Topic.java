package org.groundswell.notification;

import java.util.Optional;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;

/**
 * What a client can listen to: {@code proposals}, {@code proposal:<id>}, {@code desk:<unit>},
 * {@code inbox}.
 */
public final class Topic {

  static final String PROPOSALS = "proposals";
  static final String INBOX = "inbox";

  private static final String PROPOSAL = "proposal:";
  private static final String DESK = "desk:";

  private Topic() {}

  static String proposal(UUID id) {
    return PROPOSAL + id;
  }

  /** What happens at the desk of a unit. */
  public static String desk(UUID unit) {
    return DESK + unit;
  }

  /** Whether it is about a desk. */
  public static boolean isOfADesk(String topic) {
    return topic.startsWith(DESK);
  }

  /** The proposal a topic is about, when it is about one. */
  static Optional<UUID> proposalOf(String topic) {
    return idBehind(PROPOSAL, topic);
  }

  /**
   * Whether this person may listen to this topic, apart from whether they may see a proposal; false
   * for what is no topic.
   */
  static boolean mayBeHeardBy(Asker asker, String topic) {
    if (topic.equals(PROPOSALS) || topic.equals(INBOX)) {
      return true;
    }
    return proposalOf(topic).isPresent()
        || idBehind(DESK, topic)
            .filter(unit -> Rights.mayOpenDesk(asker, unit).allowed())
            .isPresent();
  }

  private static Optional<UUID> idBehind(String prefix, String topic) {
    if (!topic.startsWith(prefix)) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(topic.substring(prefix.length()));
      return topic.equals(prefix + id) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
