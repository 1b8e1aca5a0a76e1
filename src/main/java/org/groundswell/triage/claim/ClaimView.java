package org.groundswell.triage.claim;

import java.time.Instant;
import java.util.UUID;
import org.groundswell.directory.PersonRef;

/**
 * Somebody is answering a proposal.
 *
 * @param by who
 * @param since since when
 * @param until when it ends by itself, unless it is renewed
 */
public record ClaimView(UUID proposal, PersonRef by, Instant since, Instant until) {}
