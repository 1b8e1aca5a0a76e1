package org.groundswell.directory.change;

import java.util.UUID;

/** A {@link UnitJoined} is undone: what it moved, and is still there, goes back. */
public record UnitParted(UUID change, UUID by) {}
