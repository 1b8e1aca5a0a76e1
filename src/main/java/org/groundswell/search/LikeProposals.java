package org.groundswell.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.journal.JournalReader;
import org.groundswell.search.lucene.Alike;
import org.groundswell.search.lucene.IndexedProposal;

/**
 * Finds what says nearly the same as a proposal that was sent, whoever may see it.
 *
 * <p>For followers that look through the whole stock. Whoever shows what is found asks the rights
 * of the reader about both.
 */
@ApplicationScoped
public class LikeProposals {

  private final IndexedTables tables;
  private final SearchIndex search;
  private final JournalReader journal;
  private final MeaningFollower meanings;

  @Inject
  LikeProposals(
      IndexedTables tables, SearchIndex search, JournalReader journal, MeaningFollower meanings) {
    this.tables = tables;
    this.search = search;
    this.journal = journal;
    this.meanings = meanings;
  }

  /** Another proposal, and how alike it is. */
  public record Found(UUID id, Alike alike) {}

  /** Whether everything that was sent until now is in the index. */
  public boolean isUpToDate() {
    long head = journal.head();
    return search.isOpen() && !search.index().needsRebuild() && search.position() >= head;
  }

  /**
   * The sentence model that has been asked about everything there is; empty while it is not there
   * or has not been.
   */
  public String model() {
    IndexStatusResource.MeaningStatus status = meanings.status();
    return status.state().equals("ready") ? status.model() : "";
  }

  /**
   * The nearest, and others that were near before; in no order of their own.
   *
   * @param before compared in any case
   */
  public List<Found> to(UUID proposal, int most, Set<UUID> before) {
    return tables.read(List.of(proposal)).stream()
        .findFirst()
        .map(own -> to(own, most, before))
        .orElse(List.of());
  }

  private List<Found> to(IndexedProposal own, int most, Set<UUID> before) {
    Set<UUID> others = new LinkedHashSet<>(before);
    others.addAll(search.index().near(own, most));
    return tables.read(others).stream()
        .map(other -> new Found(other.facts().id(), search.index().compare(own, other)))
        .toList();
  }
}
