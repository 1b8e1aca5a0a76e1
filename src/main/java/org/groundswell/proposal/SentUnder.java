package org.groundswell.proposal;

import java.util.UUID;

/** The version of an entry of the catalogue of decision rights that a proposal was sent under. */
record SentUnder(UUID entry, long version) {}
