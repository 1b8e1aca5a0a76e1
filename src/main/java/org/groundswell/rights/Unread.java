package org.groundswell.rights;

import java.util.Set;
import java.util.UUID;

/**
 * What people were asked to read and have not read yet.
 *
 * <p>Until their reading is stored they do not learn whose a proposal is, wherever they look: see
 * {@link Asker#unread}.
 */
@FunctionalInterface
public interface Unread {

  /** Nobody was asked to read anything. */
  Unread NOTHING = person -> Set.of();

  /** The proposals whose authors and unit this person does not learn at this moment. */
  Set<UUID> by(UUID person);
}
