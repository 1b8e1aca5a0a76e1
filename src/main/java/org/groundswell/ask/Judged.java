package org.groundswell.ask;

import java.util.Set;
import java.util.UUID;

/**
 * Knows what facilitators have to look at. Asks know nothing of moderation; moderation implements
 * this, so that facilitators can open what was reported, and nothing else that others answered.
 */
public interface Judged {

  /**
   * Of this ask: its own id, where the question is reported or hidden, and the ids of answers that
   * are.
   */
  Set<UUID> of(UUID ask);
}
