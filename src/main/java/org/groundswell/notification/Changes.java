package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groundswell.journal.Entry;
import org.groundswell.journal.JournalReader;
import org.groundswell.rights.Asker;

/**
 * What a client has missed since it last heard anything: read again from the journal, within
 * bounds.
 */
@ApplicationScoped
public class Changes {

  /** Whoever is further behind than this loads everything anew; that is cheaper for both. */
  public static final int MOST_ENTRIES = 1_000;

  private final JournalReader journal;
  private final Happenings happenings;

  @Inject
  Changes(JournalReader journal, Happenings happenings) {
    this.journal = journal;
    this.happenings = happenings;
  }

  /** What this person missed on these topics behind one entry, up to another. */
  public Missed between(long since, long upTo, Asker asker, Set<String> topics) {
    if (since > upTo || upTo - since > MOST_ENTRIES) {
      return new Missed(upTo, List.of(), true);
    }
    List<Hint> hints = new ArrayList<>();
    List<Entry> entries = journal.after(since, (int) (upTo - since));
    for (Happening happening : happenings.of(entries)) {
      Set<String> heard = happening.heardBy(asker, topics);
      if (!heard.isEmpty()) {
        hints.add(happening.hint(heard));
      }
    }
    return new Missed(upTo, hints, false);
  }

  /**
   * What was missed.
   *
   * @param sequence where to resume from
   * @param changes oldest first
   * @param resync whether it was too much to tell: load everything anew
   */
  public record Missed(long sequence, List<Hint> changes, boolean resync) {}
}
