package org.groundswell.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A proposal that was made and perhaps answered somewhere else: what every format becomes.
 *
 * @param ref its id at the source; one ref is imported once
 * @param author the e-mail address of the author, when it is one of the agency's people
 * @param unit the slug of the unit whose desk answers; the import's own when missing
 * @param supports how many people supported it at the source
 * @param createdAt when it was made there
 * @param submittedAt when it was sent there; without it, it is sent on the day of the import
 */
record ForeignProposal(
    String ref,
    Words words,
    Optional<String> author,
    Optional<String> unit,
    Optional<String> url,
    Optional<String> language,
    int supports,
    Instant createdAt,
    Optional<Instant> submittedAt,
    List<ForeignAnswer> answers) {

  /** What it says. */
  record Words(
      String title,
      String problem,
      String affected,
      String cause,
      String solution,
      String firstStep) {}
}
