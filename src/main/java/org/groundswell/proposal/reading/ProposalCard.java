package org.groundswell.proposal.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.stage.Stage;
import org.groundswell.theme.ThemeRef;

/**
 * A proposal as it appears in a list: enough to know what it is, where it stands, and who moves
 * next. What does not apply is null and left out of the JSON.
 *
 * @param number a short number for people
 * @param summary the beginning of the problem, as plain text
 * @param stage what the agency calls its step, where it has a name of its own for it
 * @param unit where it comes from
 * @param desk who answers it
 * @param supported the asker supports it
 * @param following the asker follows it
 * @param answer the last answer that said something
 * @param promise what the desk owes next, while the clock runs
 * @param themes what it is about
 * @param excerpt a longer beginning of the problem, for the desk only
 * @param highlight what made it a hit, for a search only
 */
public record ProposalCard(
    UUID id,
    long number,
    String title,
    String summary,
    String state,
    String family,
    Stage stage,
    String right,
    UnitRef unit,
    UnitRef desk,
    Titled campaign,
    List<PersonRef> authors,
    Instant submittedAt,
    Instant updatedAt,
    int supports,
    int comments,
    int endorsements,
    boolean supported,
    boolean following,
    NextStepView nextStep,
    LastAnswer answer,
    Completion completion,
    PromisePart promise,
    String excerpt,
    Highlight highlight,
    Integer externalSupports,
    Source source,
    List<ThemeRef> themes) {

  /** The passages that made a proposal a hit, in pieces, never as HTML. */
  public record Highlight(List<Piece> title, List<Piece> text) {}

  /** A piece of a passage; the pieces in their order are the passage. */
  public record Piece(String text, boolean hit) {}

  /** The part of the promise that is due next. */
  public record PromisePart(String kind, Instant due, boolean lapsed) {}

  /** Something that has a title and can be linked to. */
  public record Titled(UUID id, String title) {}

  /** Who moves next, until when, and the key of the sentence that says so. */
  public record NextStepView(
      String who, PersonRef person, UnitRef unit, Instant due, String key, boolean lapsed) {}

  /** The beginning of the last substantive answer. */
  public record LastAnswer(
      UUID id, String code, String reason, String excerpt, PersonRef by, Instant at) {}

  /** How far the work has come: 0 to 5, or 9. */
  public record Completion(int code) {}

  /** Where an imported proposal comes from. */
  public record Source(String url, String ref) {}
}
