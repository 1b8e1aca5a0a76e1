package org.groundswell.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.prose.ProseView;
import org.groundswell.reading.scorecard.Criterion;

/**
 * A proposal as its reader gets it: its words, what to look at, and what they have stored.
 *
 * <p>Until then {@code authors}, {@code unit} and {@code panel} are null, and nothing else tells
 * whose it is but its words.
 *
 * @param open whether a reading can be stored or changed now
 * @param version of the reading; 0 before the first
 * @param stored what they stored; null before the first
 */
public record ReadingView(
    UUID id,
    String title,
    ProseView problem,
    ProseView affected,
    ProseView cause,
    ProseView solution,
    ProseView firstStep,
    CardView scorecard,
    boolean open,
    long version,
    StoredView stored,
    List<PersonRef> authors,
    UnitRef unit,
    PanelView panel) {

  /** What to rate by; null when there is nothing to rate by any more. */
  public record CardView(UUID id, int steps, List<Criterion> criteria) {}

  /** The reader's own reading, their private note included. */
  public record StoredView(
      List<RatingDraft.Rated> ratings,
      String comment,
      String forAuthors,
      String privateNote,
      Instant at) {}

  /** One line of what somebody is asked to read. */
  public record ReadingItem(UUID id, String title, Instant askedAt, Instant storedAt) {}

  /** What somebody is asked to read, what waits longest first. */
  public record ReadingList(List<ReadingItem> items) {}
}
