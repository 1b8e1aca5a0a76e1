package org.groundswell.proposal;

import java.time.Instant;
import java.util.UUID;

/** Where a proposal begins: its id, its first author, that author's unit, the moment. */
record Origin(UUID id, UUID author, UUID unit, Instant at) {}
