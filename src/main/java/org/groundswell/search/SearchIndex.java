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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
 *
 * <p>A rebuild keeps nobody waiting: it reads the tables page by page in a thread of its own, while
 * searches are answered and entries followed. What entries touch meanwhile it reads once more, the
 * last of it while nothing is followed. So it misses nothing; one that a dying process or a full
 * disk ends is begun anew.
 */
@ApplicationScoped
class SearchIndex implements Follower.SelfPositioned {

  static final String NAME = "search-index";

  private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());
  private static final int COMMIT_SECONDS = 2;
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_FAILURES = 10;

  /** What gives units other names or another place. */
  private static final Set<String> OF_UNITS =
      Set.of("renamed", "relocated", "merged", "split", "closed");

  private final JournalReader journal;
  private final IndexedTables tables;
  private final Path folder;
  private final Languages languages;
  private final Set<UUID> meanwhile = new LinkedHashSet<>();
  private final CountDownLatch firstLook = new CountDownLatch(1);
  private volatile ProposalIndex index;
  private volatile Progress progress = Progress.NONE;
  private volatile boolean unwanted;
  private volatile boolean closing;
  private String origin = "";
  private long followed;
  private int failures;
  private int pause;

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

  /** How far a rebuild is; nothing is expected while there is none. */
  record Progress(int done, int expected) {

    static final Progress NONE = new Progress(0, 0);

    Progress plus(int more) {
      return new Progress(done + more, Math.max(expected, done + more));
    }
  }

  /** Comes before the followers start, who ask for the position. */
  void open(@Observes StorageReady ready) {
    open();
    recurring.after(Duration.ofSeconds(COMMIT_SECONDS), "search-index", this::tend);
    recurring.after(LOOK, "search-rebuild", this::heal);
    awaitSmallRebuild();
  }

  /** What is in the index already is in the tables as well: what follows begins behind it. */
  void open() {
    ProposalIndex opened = ProposalIndex.open(folder, languages, this::origin);
    long head = journal.head();
    if (opened.documents() == 0 && opened.needsRebuild()) {
      opened.write(List.of(), List.of(), head);
    }
    followed = opened.position();
    index = opened;
  }

  /** So a small agency never sees an empty search, and a large one never waits. */
  private void awaitSmallRebuild() {
    try {
      firstLook.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
        || entry.isAbout("theme") && entry.type().equals("merged")
        || entry.isAbout("person") && entry.type().equals("described")
        || entry.isAbout("unit") && OF_UNITS.contains(entry.type());
  }

  @Override
  public long position() {
    return index.position();
  }

  /** What an index cannot take because it cannot be written, the one that is built next has. */
  @Override
  public synchronized void follow(Batch batch) {
    Set<UUID> touched =
        batch.entries().stream()
            .flatMap(entry -> tables.touchedBy(entry).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    meanwhile.addAll(touched);
    followed = Math.max(batch.upTo(), followed);
    try {
      pages(List.copyOf(touched), index::write);
      index.write(List.of(), List.of(), followed);
    } catch (IllegalStateException e) {
      if (!index.needsRebuild()) {
        throw e;
      }
      LOG.log(
          System.Logger.Level.WARNING, "The search index waits to be built: {0}", index.problem());
    }
    if (progress.equals(Progress.NONE)) {
      meanwhile.clear();
    }
  }

  private interface Writing {
    void write(List<IndexedProposal> present, List<UUID> gone, long position);
  }

  private void pages(List<UUID> touched, Writing writing) {
    for (int from = 0; from < touched.size(); from += IndexedTables.PAGE) {
      List<UUID> page = touched.subList(from, Math.min(from + IndexedTables.PAGE, touched.size()));
      List<IndexedProposal> present = tables.read(page);
      List<UUID> gone = new ArrayList<>(page);
      present.forEach(proposal -> gone.remove(proposal.facts().id()));
      writing.write(present, gone, index.position());
    }
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

  /** A new index will be built from the tables, aside, while the old one serves and follows. */
  @Override
  public void forget() {
    unwanted = true;
  }

  /** How far a rebuild is. */
  Progress progress() {
    return progress;
  }

  /** In one word: ready, rebuilding, incomplete or failed. */
  String state() {
    boolean rebuilding = unwanted || !progress.equals(Progress.NONE);
    if (index.needsRebuild() && !rebuilding && !index.problem().isEmpty()) {
      return "failed";
    }
    if (!index.isComplete()) {
      return "incomplete";
    }
    return rebuilding || index.needsRebuild() ? "rebuilding" : "ready";
  }

  /** Builds a new index when one is needed; after a failure it waits longer each time. */
  void heal() {
    try {
      if ((unwanted || index.needsRebuild()) && pause-- <= 0) {
        rebuild();
        failures = 0;
      }
    } catch (RuntimeException e) {
      failures = Math.min(failures + 1, MOST_FAILURES);
      pause = failures * failures;
      LOG.log(System.Logger.Level.WARNING, "The search index could not be built", e);
    } finally {
      firstLook.countDown();
    }
  }

  private void rebuild() {
    try (ProposalIndex.Rebuild rebuild = begin()) {
      tables.readAll(page -> add(rebuild, page));
      List<UUID> late = touchedMeanwhile();
      while (late.size() > IndexedTables.PAGE) {
        pages(late, rebuild::follow);
        late = touchedMeanwhile();
      }
      finish(rebuild, late);
    } finally {
      progress = Progress.NONE;
    }
    LOG.log(
        System.Logger.Level.INFO,
        "The search index was built from the tables: {0} proposals, position {1}",
        index.documents(),
        index.position());
  }

  private synchronized ProposalIndex.Rebuild begin() {
    unwanted = false;
    meanwhile.clear();
    progress = new Progress(0, Math.max(1, tables.count()));
    return index.rebuild(0);
  }

  private void add(ProposalIndex.Rebuild rebuild, List<IndexedProposal> page) {
    if (closing) {
      throw new IllegalStateException("The server stops.");
    }
    rebuild.add(page);
    progress = progress.plus(page.size());
  }

  private synchronized List<UUID> touchedMeanwhile() {
    List<UUID> touched = List.copyOf(meanwhile);
    meanwhile.clear();
    return touched;
  }

  /** Nothing is followed while the last of it is caught up with. */
  private synchronized void finish(ProposalIndex.Rebuild rebuild, List<UUID> late) {
    pages(late, rebuild::follow);
    pages(touchedMeanwhile(), rebuild::follow);
    rebuild.follow(List.of(), List.of(), followed);
    rebuild.complete();
  }

  /** Commits what there is. */
  synchronized void tend() {
    try {
      index.commit();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The search index could not be written", e);
    }
  }

  @PreDestroy
  synchronized void close() {
    closing = true;
    if (index != null) {
      tend();
      index.close();
    }
  }
}
