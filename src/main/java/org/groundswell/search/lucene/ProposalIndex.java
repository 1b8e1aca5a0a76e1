package org.groundswell.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.language.Language;
import org.groundswell.search.language.Languages;
import org.groundswell.search.vector.Meaning;

/**
 * The search index of this node: written by one follower of the journal, read by everybody.
 *
 * <p>It lives in numbered directories below one folder, of which one serves. A rebuild fills the
 * next one aside and takes its place at once when it is complete; until then the old one answers,
 * also one that was written by another version as long as its rights are written as today's. Where
 * there is none that could answer, because the files are gone, damaged or of another journal, an
 * empty one stands in. Either {@link #needsRebuild}, and {@link #isComplete} says that searches
 * find less than there is.
 */
public final class ProposalIndex implements Closeable {

  private static final System.Logger LOG = System.getLogger(ProposalIndex.class.getName());

  private static final Generation.Change NOTHING = new Generation.Change(List.of(), List.of());

  /** Asks for one of everything: what cannot be read, counted or sorted shows. */
  private static final SearchQuery PROBE =
      new SearchQuery(
          "a",
          new VisibleScope(new UUID(0, 0), Set.of(), Set.of(), false),
          SearchQuery.Filter.NONE,
          new SearchQuery.Order.Relevance(),
          new SearchQuery.Slice(0, 1));

  private final Generations generations;
  private final Generation.Place place;
  private final Supplier<String> origin;
  private volatile Generation serving;
  private volatile boolean needsRebuild;
  private volatile boolean complete = true;
  private volatile boolean standsIn;
  private volatile String problem = "";

  private ProposalIndex(Path folder, Generation.Place place, Supplier<String> origin) {
    this.generations = new Generations(folder);
    this.place = place;
    this.origin = origin;
  }

  /** Opens what the folder holds, for the languages that are usual. */
  public static ProposalIndex open(Path folder, Supplier<String> origin) {
    return open(folder, Languages.USUAL, origin);
  }

  /**
   * Opens what the folder holds; creates it when there is none.
   *
   * @param languages those that proposals are written in: an index of others is rebuilt
   * @param origin names the journal that is followed: an index of another one is not used
   */
  public static ProposalIndex open(Path folder, Languages languages, Supplier<String> origin) {
    return open(folder, new OnDisk(languages), origin);
  }

  static ProposalIndex open(Path folder, Generation.Place place, Supplier<String> origin) {
    ProposalIndex index = new ProposalIndex(folder, place, origin);
    try {
      Files.createDirectories(folder);
      index.openNewest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    index.generations.removeAllBut(index.serving.path());
    return index;
  }

  private record OnDisk(Languages languages) implements Generation.Place {
    @Override
    public Directory directory(Path path) throws IOException {
      return FSDirectory.open(path);
    }
  }

  private void openNewest() throws IOException {
    for (Path path : generations.all()) {
      try {
        serving = readable(Generation.open(path, place, stamp()));
        complete = serving.isAsWanted(stamp());
        needsRebuild = !complete;
        return;
      } catch (IOException | RuntimeException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The index {0} is left aside: {1}",
            path.getFileName(),
            e.getClass().getSimpleName());
      }
    }
    standIn();
  }

  /** One of another version is asked something first: whatever it cannot answer must show now. */
  private Generation readable(Generation opened) throws IOException {
    try {
      opened.read(searcher -> searching(searcher, PROBE, Meaning.UNKNOWN).result());
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** An empty index in memory answers until there is another. */
  private void standIn() throws IOException {
    serving = Generation.create(Path.of(""), new InMemory(place.languages()), stamp());
    standsIn = true;
    complete = false;
    needsRebuild = true;
  }

  private record InMemory(Languages languages) implements Generation.Place {
    @Override
    public Directory directory(Path path) {
      return new ByteBuffersDirectory();
    }
  }

  private Stamp stamp() {
    return Stamp.now(origin.get(), place.languages());
  }

  /** Whether it serves less than the tables have, or cannot be written, until it is rebuilt. */
  public boolean needsRebuild() {
    return needsRebuild;
  }

  /** Whether searches find all that there is, as this version finds it. */
  public boolean isComplete() {
    return complete;
  }

  /** What went wrong last and is not mended yet; empty when all is well. */
  public String problem() {
    return problem;
  }

  /** The sequence of the last journal entry whose effect it holds. */
  public long position() {
    return serving.position();
  }

  /**
   * Writes what the tables have now for some proposals, and lets searches see it.
   *
   * @param gone proposals that the tables no longer have
   * @param position the sequence of the last entry that is thereby followed
   */
  public void write(Collection<IndexedProposal> present, Collection<UUID> gone, long position) {
    Generation current = serving;
    changing(
        () -> {
          current.write(new Generation.Change(present, gone), position, current);
          current.refresh();
        });
  }

  /**
   * Adds to proposals what they mean, and lets searches see it.
   *
   * @param meant as the tables have them now, or a change in between would be undone
   */
  public void write(Collection<Meant> meant) {
    Generation current = serving;
    changing(
        () -> {
          current.write(meant);
          current.refresh();
        });
  }

  /**
   * Some proposals whose present words this model has not been asked about.
   *
   * @param languages those that the model speaks, by their codes; none means every one
   */
  public List<UUID> withoutMeaning(String model, Set<String> languages, int most) {
    return read(
        searcher ->
            Similar.ids(searcher, searcher.search(MeaningField.missing(model, languages), most)));
  }

  /**
   * How many proposals there are that this model speaks the language of but was not asked about.
   */
  public int countWithoutMeaning(String model, Set<String> languages) {
    return read(searcher -> searcher.count(MeaningField.missing(model, languages)));
  }

  /** Makes everything written so far survive the process, and looks whether it still does. */
  public void commit() {
    Generation current = serving;
    if (!standsIn) {
      changing(
          () -> {
            current.verifyFiles();
            current.commit(origin.get());
          });
    }
  }

  /**
   * After a failed write Lucene closes the writer for good: searches go on, changes need a new one.
   */
  private void changing(Writing writing) {
    try {
      writing.run();
    } catch (IOException | AlreadyClosedException e) {
      failed(e);
      throw new IllegalStateException("The index cannot be written.", e);
    }
  }

  private void failed(Throwable e) {
    needsRebuild = true;
    problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private interface Writing {
    void run() throws IOException;
  }

  /** Finds proposals among those that the asker may see, by words alone. */
  public SearchResult search(SearchQuery query) {
    return search(query, Meaning.UNKNOWN);
  }

  /**
   * Finds proposals among those that the asker may see.
   *
   * @param meaning of the text that is looked for; an unknown one leaves it to the words
   */
  public SearchResult search(SearchQuery query, Meaning meaning) {
    return read(searcher -> searching(searcher, query, meaning).result());
  }

  private Searching searching(IndexSearcher searcher, SearchQuery query, Meaning meaning)
      throws IOException {
    return new Searching(searcher, place.languages(), query, meaning);
  }

  /** How many proposals of this theme somebody may see. */
  public int count(VisibleScope scope, String theme) {
    return read(
        searcher ->
            Matches.of(searcher, VisibleProposals.is(FieldName.THEME, theme))
                .and(VisibleProposals.of(scope))
                .count());
  }

  /** Proposals by what somebody has typed of their titles so far, the best first. */
  public List<ProposalTitle> titles(String typed, VisibleScope scope, int most) {
    return read(
        searcher -> {
          Vocabulary vocabulary = Vocabulary.of(searcher.getIndexReader(), place.languages());
          return new Titles(searcher, Wording.of(typed, vocabulary)).best(scope, most);
        });
  }

  /**
   * The proposals that say nearly what this title and text say, the nearest first.
   *
   * @param meaning of both together; an unknown one leaves it to the words
   */
  public List<Similar> similar(SimilarWords words, Meaning meaning, VisibleScope scope, int most) {
    Set<Language> likely = place.languages().likely(words.both());
    return read(
        searcher -> {
          Query likeness = SimilarQuery.in(likely, words, searcher.getIndexReader());
          return new Likening(searcher, scope, most).to(words, likeness, meaning);
        });
  }

  /** The proposals that are nearest by meaning alone. */
  public List<Similar> nearest(Meaning meaning, VisibleScope scope, int most) {
    return read(searcher -> new Likening(searcher, scope, most).to(meaning));
  }

  /**
   * The proposals nearest to one that was sent, by its words and its meaning as far as that is
   * known, whoever may see them: for followers that keep what they find for others to ask the
   * rights about, never for an answer.
   */
  public List<UUID> near(IndexedProposal proposal, int most) {
    SimilarWords words = new SimilarWords(proposal.words().title(), proposal.words().body());
    Set<Language> likely = place.languages().likely(words.both());
    return read(
        searcher -> {
          Query likeness = SimilarQuery.in(likely, words, searcher.getIndexReader());
          Meaning meaning = Comparing.meaning(searcher, proposal);
          return Likening.amongAll(searcher, most + 1).to(words, likeness, meaning).stream()
              .map(Similar::id)
              .filter(id -> !id.equals(proposal.id()))
              .limit(most)
              .toList();
        });
  }

  /** How alike two proposals are, as a number that can be compared with that of another pair. */
  public Alike compare(IndexedProposal one, IndexedProposal other) {
    String text = one.words().title() + "\n" + one.words().body();
    Language language = place.languages().languageOf(text).orElse(Language.ENGLISH);
    return read(searcher -> new Comparing(searcher, language).compare(one, other));
  }

  /** How many proposals it holds. */
  public int documents() {
    return read(searcher -> searcher.getIndexReader().numDocs());
  }

  /** The same text for every index that holds the same, however it came to hold it. */
  public String digest() {
    return read(searcher -> Fingerprint.of(searcher.getIndexReader()));
  }

  /** Begins a new index aside, which will have followed the journal up to this position. */
  public Rebuild rebuild(long position) {
    try {
      return new Rebuild(Generation.create(generations.next(), place, stamp()), position);
    } catch (IOException e) {
      failed(e);
      throw new UncheckedIOException(e);
    }
  }

  /** Commits nothing by itself: what was not committed is followed again. */
  @Override
  public void close() {
    serving.close();
  }

  private <T> T read(Generation.Reading<T> reading) {
    while (true) {
      Generation current = serving;
      try {
        return current.read(reading);
      } catch (AlreadyClosedException e) {
        if (current == serving) {
          throw e;
        }
      } catch (IOException | InternalError e) {
        unreadable(current, e);
      }
    }
  }

  /** A file that was cut off below a search makes the machine fail, not only the reading. */
  private synchronized void unreadable(Generation broken, Throwable cause) {
    if (broken != serving) {
      return;
    }
    LOG.log(System.Logger.Level.WARNING, "The index cannot be read and will be rebuilt", cause);
    if (standsIn) {
      throw new IllegalStateException("Not even an empty index can be read.", cause);
    }
    long position = broken.position();
    try {
      standIn();
      serving.write(NOTHING, position, serving);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    failed(cause);
    broken.close();
  }

  private synchronized void serve(Generation fresh) {
    Generation old = serving;
    serving = fresh;
    standsIn = false;
    complete = true;
    needsRebuild = false;
    problem = "";
    old.close();
    generations.removeAllBut(fresh.path());
  }

  /** An index that is being filled aside. Closed before it is complete, it leaves no trace. */
  public final class Rebuild implements Closeable {

    private final Generation aside;
    private final Generation known = serving;
    private long position;
    private boolean served;

    private Rebuild(Generation aside, long position) {
      this.aside = aside;
      this.position = position;
    }

    /** Adds proposals as the tables have them. */
    public void add(Collection<IndexedProposal> present) {
      change(present, List.of());
    }

    /**
     * Follows what came in the meantime.
     *
     * @param reached the sequence of the last entry that is thereby followed
     */
    public void follow(Collection<IndexedProposal> present, Collection<UUID> gone, long reached) {
      position = reached;
      change(present, gone);
    }

    private void change(Collection<IndexedProposal> present, Collection<UUID> gone) {
      trying(() -> aside.write(new Generation.Change(present, gone), position, known));
    }

    /** Commits the new index and lets it serve from now on. */
    public void complete() {
      add(List.of());
      trying(
          () -> {
            aside.commit(origin.get());
            aside.refresh();
          });
      served = true;
      serve(aside);
    }

    private void trying(Writing writing) {
      try {
        writing.run();
      } catch (IOException | AlreadyClosedException e) {
        problem = String.valueOf(e.getMessage());
        throw new IllegalStateException("A new index cannot be written.", e);
      }
    }

    @Override
    public void close() {
      if (!served) {
        aside.close();
        generations.removeAllBut(serving.path());
      }
    }
  }
}
