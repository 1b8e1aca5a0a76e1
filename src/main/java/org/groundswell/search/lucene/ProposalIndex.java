package org.groundswell.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.language.Language;
import org.groundswell.search.language.Languages;
import org.groundswell.search.vector.Meaning;

/**
 * The search index of this node: written by one follower of the journal, read by everybody.
 *
 * <p>It lives in numbered directories below one folder, of which one serves. A rebuild fills the
 * next one aside and takes its place at once when it is complete; until then the old one answers.
 * Whatever is wrong with the files at the start (gone, damaged, of another version), the index
 * opens empty and says that it {@link #needsRebuild}.
 */
public final class ProposalIndex implements Closeable {

  /** Changes whenever documents or analysis change; an index written for another is rebuilt. */
  static final String SCHEMA = "3";

  private static final System.Logger LOG = System.getLogger(ProposalIndex.class.getName());

  private final Path folder;
  private final Supplier<String> origin;
  private final Languages languages;
  private volatile Generation serving;
  private volatile boolean needsRebuild;

  private ProposalIndex(Path folder, Languages languages, Supplier<String> origin) {
    this.folder = folder;
    this.languages = languages;
    this.origin = origin;
  }

  /** Opens what the folder holds, for the languages that are usual. */
  public static ProposalIndex open(Path folder, Supplier<String> origin) {
    return open(folder, Languages.USUAL, origin);
  }

  /**
   * Opens what the folder holds; creates it when there is none.
   *
   * @param languages those that proposals are written in: an index of others is not used
   * @param origin names the journal that is followed: an index of another one is not used
   */
  public static ProposalIndex open(Path folder, Languages languages, Supplier<String> origin) {
    ProposalIndex index = new ProposalIndex(folder, languages, origin);
    try {
      Files.createDirectories(folder);
      index.openNewest();
      index.sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index;
  }

  private void openNewest() throws IOException {
    for (Path path : generations()) {
      try {
        serving = Generation.open(path, languages, stamp());
        return;
      } catch (IOException | RuntimeException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The index {0} is left aside: {1}",
            path.getFileName(),
            e.getClass().getSimpleName());
      }
    }
    serving = Generation.create(next(), languages);
    needsRebuild = true;
  }

  private String stamp() {
    return SCHEMA + " " + languages.codes() + " " + origin.get();
  }

  /** Whether it serves less than the tables have until it is rebuilt. */
  public boolean needsRebuild() {
    return needsRebuild;
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

  /** Makes everything written so far survive the process. */
  public void commit() {
    changing(() -> serving.commit(stamp()));
  }

  /**
   * After a failed write Lucene closes the writer for good: searches go on, changes need a new one.
   */
  private void changing(Writing writing) {
    try {
      writing.run();
    } catch (IOException | AlreadyClosedException e) {
      needsRebuild = true;
      throw new IllegalStateException("The index cannot be written.", e);
    }
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
    return read(searcher -> new Searching(searcher, languages, query, meaning).result());
  }

  /** Proposals by what somebody has typed of their titles so far, the best first. */
  public List<ProposalTitle> titles(String typed, VisibleScope scope, int most) {
    return read(
        searcher -> {
          Vocabulary vocabulary = Vocabulary.of(searcher.getIndexReader(), languages);
          return new Titles(searcher, Wording.of(typed, vocabulary)).best(scope, most);
        });
  }

  /**
   * The proposals that say nearly what this title and text say, the nearest first.
   *
   * @param meaning of both together; an unknown one leaves it to the words
   */
  public List<Similar> similar(SimilarWords words, Meaning meaning, VisibleScope scope, int most) {
    Set<Language> likely = languages.likely(words.both());
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
    Set<Language> likely = languages.likely(words.both());
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
    Language language = languages.languageOf(text).orElse(Language.ENGLISH);
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
      return new Rebuild(Generation.create(next(), languages), serving, position);
    } catch (IOException e) {
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
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private synchronized void serve(Generation complete) {
    Generation old = serving;
    serving = complete;
    needsRebuild = false;
    old.close();
    sweep();
  }

  /** Newest first. */
  private List<Path> generations() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> path.getFileName().toString().matches("\\d{1,9}"))
          .sorted(Comparator.comparingInt(ProposalIndex::number).reversed())
          .toList();
    }
  }

  private synchronized Path next() throws IOException {
    int newest = generations().stream().mapToInt(ProposalIndex::number).max().orElse(0);
    return Files.createDirectory(folder.resolve(Integer.toString(newest + 1)));
  }

  private static int number(Path path) {
    return Integer.parseInt(path.getFileName().toString());
  }

  /** Removes every directory but the one that serves; what cannot be removed is tried next time. */
  private void sweep() {
    try {
      for (Path path : generations()) {
        if (!path.equals(serving.path())) {
          remove(path);
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "An old index could not be removed.", e);
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** An index that is being filled aside. Closed before it is complete, it leaves no trace. */
  public final class Rebuild implements Closeable {

    private final Generation aside;
    private final Generation known;
    private final long position;
    private boolean complete;

    private Rebuild(Generation aside, Generation known, long position) {
      this.aside = aside;
      this.known = known;
      this.position = position;
    }

    /** Adds proposals as the tables have them. */
    public void add(Collection<IndexedProposal> present) {
      try {
        aside.write(new Generation.Change(present, List.of()), position, known);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Commits the new index and lets it serve from now on. */
    public void complete() {
      add(List.of());
      try {
        aside.commit(stamp());
        aside.refresh();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      complete = true;
      serve(aside);
    }

    @Override
    public void close() {
      if (!complete) {
        aside.close();
        sweep();
      }
    }
  }
}
