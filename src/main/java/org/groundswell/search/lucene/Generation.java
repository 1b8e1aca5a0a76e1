package org.groundswell.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.groundswell.search.language.Languages;

/**
 * One index in one directory: its writer, and the searchers on what was written.
 *
 * <p>What it holds and how far it has followed the journal are committed together, as Lucene's
 * commit and that commit's user data. A generation that was never committed as complete is worth
 * nothing and is not opened again.
 */
final class Generation implements Closeable {

  private static final System.Logger LOG = System.getLogger(Generation.class.getName());

  private final Path path;
  private final Directory directory;
  private final Languages languages;
  private final IndexWriter writer;
  private final ExecutorService besides = helpers();
  private final SearcherManager searchers;
  private final Map<String, Long> files = new HashMap<>();
  private long position;
  private Stamp stamp;
  private boolean dirty;

  private Generation(Path path, Directory directory, Languages languages, OpenMode mode)
      throws IOException {
    this.path = path;
    this.languages = languages;
    this.directory = directory;
    this.writer = new IndexWriter(directory, configuration(mode));
    this.searchers = new SearcherManager(writer, new Warmed(besides));
  }

  private static IndexWriterConfig configuration(OpenMode mode) {
    return new IndexWriterConfig(new Analysis())
        .setOpenMode(mode)
        .setRAMBufferSizeMB(16)
        .setCodec(new SmallVectors())
        .setMergePolicy(Merging.policy())
        .setMergeScheduler(Merging.scheduler())
        .setMergedSegmentWarmer(Column::warm)
        .setCommitOnClose(false);
  }

  /**
   * One search looks into several segments at once, as far as cores are free. Whoever searches does
   * what nobody helps with, so that none is lost when the helpers are gone.
   */
  private static ExecutorService helpers() {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        task -> {
          Thread thread = new Thread(task, "search");
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }

  /** A searcher serves when what it counts by is in memory. */
  private static final class Warmed extends SearcherFactory {

    private final Executor besides;

    private Warmed(Executor besides) {
      this.besides = besides;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
      for (LeafReaderContext leaf : reader.leaves()) {
        Column.warm(leaf.reader());
      }
      return new IndexSearcher(reader, besides);
    }
  }

  /** Searches vectors by one byte a number; the exact ones stay on the disk for what is found. */
  private static final class SmallVectors extends Lucene104Codec {

    private final KnnVectorsFormat format = new Lucene104HnswScalarQuantizedVectorsFormat();

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return format;
    }
  }

  /** Begins an empty index, which bears this stamp when it is committed. */
  static Generation create(Path path, Place place, Stamp stamp) throws IOException {
    Generation generation =
        new Generation(path, place.directory(path), place.languages(), OpenMode.CREATE);
    generation.stamp = stamp;
    return generation;
  }

  /**
   * Opens a complete index.
   *
   * @throws IOException when it is incomplete, damaged, or must not serve as what is wanted
   */
  static Generation open(Path path, Place place, Stamp wanted) throws IOException {
    Directory directory = place.directory(path);
    try {
      Map<String, String> committed = verified(directory, wanted);
      Generation generation = new Generation(path, directory, place.languages(), OpenMode.APPEND);
      generation.position = Stamp.position(committed);
      generation.stamp = Stamp.read(committed);
      generation.rememberFiles();
      return generation;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Where indexes lie and what languages they are in. */
  interface Place {

    Directory directory(Path path) throws IOException;

    Languages languages();
  }

  /** Reads every byte once: a flipped bit must show now, not in somebody's search. */
  private static Map<String, String> verified(Directory directory, Stamp wanted)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> committed = reader.getIndexCommit().getUserData();
      if (!Stamp.read(committed).mayServeAs(wanted)) {
        throw new IOException("The index bears another stamp.");
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return committed;
    }
  }

  /** Whether it was written as it would be written today. */
  boolean isAsWanted(Stamp wanted) {
    return stamp.equals(wanted);
  }

  Path path() {
    return path;
  }

  synchronized long position() {
    return position;
  }

  /**
   * Puts in what is there and takes out what is gone; both may be repeated without harm.
   *
   * @param known knows the meaning of words that have not changed
   */
  synchronized void write(Change change, long reached, Generation known) throws IOException {
    for (IndexedProposal proposal : change.present()) {
      Document document = Documents.document(proposal, languages);
      known.kept(proposal).ifPresent(meant -> MeaningField.add(document, meant));
      put(proposal.id(), document);
    }
    for (UUID id : change.gone()) {
      writer.deleteDocuments(Documents.of(id));
    }
    position = reached;
    dirty = true;
  }

  /** What changed: proposals as they are now, and those that the tables no longer have. */
  record Change(Collection<IndexedProposal> present, Collection<UUID> gone) {}

  /** Adds to proposals what they mean; how far the journal is followed stays as it is. */
  synchronized void write(Collection<Meant> meant) throws IOException {
    for (Meant each : meant) {
      Document document = Documents.document(each.proposal(), languages);
      MeaningField.add(document, each);
      put(each.proposal().id(), document);
    }
    dirty = true;
  }

  /**
   * An index of another version may not take a document as it is written today. Then it is better
   * without it than with an old one, which more people might see.
   */
  private void put(UUID id, Document document) throws IOException {
    try {
      writer.updateDocument(Documents.of(id), document);
    } catch (IllegalArgumentException e) {
      writer.deleteDocuments(Documents.of(id));
    }
  }

  /** A meaning that cannot be read is found out again. */
  private Optional<Meant> kept(IndexedProposal proposal) {
    try {
      return read(searcher -> MeaningField.kept(searcher, proposal));
    } catch (IOException | AlreadyClosedException | InternalError e) {
      return Optional.empty();
    }
  }

  /** Lets searches see what was written. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes what was written survive the process, together with the position it belongs to. */
  synchronized void commit(String origin) throws IOException {
    if (dirty) {
      writer.setLiveCommitData(stamp.of(origin).at(position).entrySet());
      writer.commit();
      dirty = false;
      rememberFiles();
    }
  }

  private void rememberFiles() throws IOException {
    files.clear();
    for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
      files.put(file, directory.fileLength(file));
    }
  }

  /**
   * Looks whether the files of the last commit are there, as long as they were.
   *
   * @throws IOException when they are not
   */
  synchronized void verifyFiles() throws IOException {
    for (Map.Entry<String, Long> file : files.entrySet()) {
      if (directory.fileLength(file.getKey()) != file.getValue()) {
        throw new CorruptIndexException("The file has another length.", file.getKey());
      }
    }
  }

  /** Something that is read from the index at one moment. */
  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.read(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Leaves the last commit as it is; searches under way go on to their end. */
  @Override
  public synchronized void close() {
    try (directory;
        writer;
        searchers) {
      dirty = false;
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "An index did not close well.", e);
    }
    besides.shutdown();
  }
}
