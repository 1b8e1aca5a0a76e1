package org.groundswell.notification;

import java.util.Set;
import java.util.UUID;
import org.groundswell.journal.Entry;

/**
 * Knows who wants to hear of a new proposal though nothing ties them to it.
 *
 * <p>An application-scoped bean that implements it is asked for every entry that says a proposal
 * was submitted. Who may not see the proposal is not told, whatever it answers.
 */
public interface Interest {

  /** The people who want to hear of the proposal that this entry is about. */
  Set<UUID> in(Entry submitted);
}
