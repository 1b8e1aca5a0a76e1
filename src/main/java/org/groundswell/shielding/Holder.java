package org.groundswell.shielding;

import java.util.UUID;
import org.groundswell.rights.Showing;

/**
 * A pen, as the tables know it.
 *
 * @param standsFor whom its holder let it be named as; null while they are hidden
 */
record Holder(UUID pen, UUID proposal, Showing kind, String key, String sealed, UUID standsFor) {}
