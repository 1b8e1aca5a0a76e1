package org.groundswell.directory.change;

import java.util.UUID;

/** Somebody who had left is back; told inside the transaction. */
public record Returned(UUID person, UUID unit, Cause cause) {}
