package org.groundswell.triage.claim;

/**
 * What somebody says who claims a proposal.
 *
 * @param takeOver whether they know that somebody else has claimed it, and take it over
 */
public record ClaimDraft(boolean takeOver) {}
