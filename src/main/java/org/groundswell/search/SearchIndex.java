package org.groundswell.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.journal.Batch;
import org.groundswell.journal.Entry;
import org.groundswell.journal.Follower;
import org.groundswell.journal.JournalReader;
import org.groundswell.search.language.Languages;
import org.groundswell.search.lucene.IndexedProposal;
import org.groundswell.search.lucene.Meant;
import org.groundswell.search.lucene.ProposalIndex;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/**
 * The follower that keeps the search index in line with the tables.
 *
 * <p>An entry only tells which proposals to look at; what goes into the index is what the tables
 * say by then. So entries may be followed twice, and a rebuild gives the same index as following
 * does. A change can be searched at once; it is committed, together with the position, within
 * {@value #COMMIT_SECONDS} seconds, and what a dead process had not committed is simply followed
 * again.
 */
@ApplicationScoped
class SearchIndex implements Follower.SelfPositioned {

  static final String NAME = "search-index";

  private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());
  private static final int COMMIT_SECONDS = 2;

  /** What gives units other names or another place. */
  private static final Set<String> OF_UNITS =
      Set.of("renamed", "relocated", "merged", "split", "closed");

  private final JournalReader journal;
  private final IndexedTables tables;
  private final Path folder;
  private final Languages languages;
  private volatile ProposalIndex index;
  private String origin = "";

  @Inject private Recurring recurring;

  @Inject
  SearchIndex(
      JournalReader journal,
      IndexedTables tables,
      @ConfigProperty(name = "groundswell.index.path") String folder,
      @ConfigProperty(name = "groundswell.search.languages") String languages) {
    this.journal = journal;
    this.tables = tables;
    this.folder = Path.of(folder);
    this.languages = Languages.of(languages);
  }

  /** Comes before the followers start, who ask for the position. */
  void open(@Observes StorageReady ready) {
    open();
    recurring.after(Duration.ofSeconds(COMMIT_SECONDS), "search-index", this::tend);
  }

  void open() {
    index = ProposalIndex.open(folder, languages, this::origin);
    if (index.needsRebuild()) {
      rebuild();
    }
  }

  /** The journal that is followed, by its first entry; nothing as long as there is none. */
  private synchronized String origin() {
    if (origin.isEmpty()) {
      origin =
          journal.after(0, 1).stream().findFirst().map(first -> first.id().toString()).orElse("");
    }
    return origin;
  }

  /** Whether there is something to search already. */
  boolean isOpen() {
    return index != null;
  }

  /** What is searched. */
  ProposalIndex index() {
    return index;
  }

  /** The languages that staff write in. */
  Languages languages() {
    return languages;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean follows(Entry entry) {
    return entry.isAbout("proposal")
        || entry.isAbout("person") && entry.type().equals("described")
        || entry.isAbout("unit") && OF_UNITS.contains(entry.type());
  }

  @Override
  public long position() {
    return index.position();
  }

  @Override
  public synchronized void follow(Batch batch) {
    if (index.needsRebuild()) {
      rebuild();
    }
    Set<UUID> touched =
        batch.entries().stream()
            .flatMap(entry -> tables.touchedBy(entry).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<UUID> all = List.copyOf(touched);
    for (int from = 0; from < all.size(); from += IndexedTables.PAGE) {
      renew(all.subList(from, Math.min(from + IndexedTables.PAGE, all.size())));
    }
    index.write(List.of(), List.of(), Math.max(batch.upTo(), index.position()));
  }

  private void renew(List<UUID> touched) {
    List<IndexedProposal> present = tables.read(touched);
    List<UUID> gone = new ArrayList<>(touched);
    present.forEach(proposal -> gone.remove(proposal.facts().id()));
    index.write(present, gone, index.position());
  }

  /**
   * Adds what proposals mean, unless they changed or went while it was found out; those have their
   * turn again.
   */
  synchronized void add(List<Meant> meant) {
    Map<UUID, IndexedProposal> now =
        tables.read(meant.stream().map(each -> each.proposal().facts().id()).toList()).stream()
            .collect(Collectors.toMap(each -> each.facts().id(), Function.identity()));
    index.write(
        meant.stream()
            .filter(each -> each.isAbout(now.get(each.proposal().facts().id())))
            .map(each -> new Meant(now.get(each.proposal().facts().id()), each.meaning()))
            .toList());
  }

  /** Builds a new index from the tables, aside, while the old one serves. */
  @Override
  public synchronized void forget() {
    rebuild();
  }

  private void rebuild() {
    long position = journal.head();
    try (ProposalIndex.Rebuild rebuild = index.rebuild(position)) {
      tables.readAll(rebuild::add);
      rebuild.complete();
    }
    LOG.log(
        System.Logger.Level.INFO,
        "The search index was built from the tables: {0} proposals, position {1}",
        index.documents(),
        position);
  }

  /** Commits what there is, or mends the index after its files failed. */
  private synchronized void tend() {
    try {
      if (index.needsRebuild()) {
        rebuild();
      }
      index.commit();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The search index could not be written", e);
    }
  }

  @PreDestroy
  synchronized void close() {
    if (index != null) {
      tend();
      index.close();
    }
  }
}
