package org.groundswell.journal;

import java.time.Instant;
import java.util.UUID;

/** An event that waits for its number until its transaction is about to commit. */
record Pending(UUID id, Instant at, Event event) {}
