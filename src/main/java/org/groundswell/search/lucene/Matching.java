package org.groundswell.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.groundswell.search.language.Languages;
import org.groundswell.search.vector.Meaning;

/**
 * Which searches one proposal is an answer to: an index of this one proposal, in memory.
 *
 * <p>The words are taken as they are, without slips of the pen: whoever asks to be told of
 * something is not told of something like it.
 */
public final class Matching implements Closeable {

  private final Languages languages;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  private Matching(IndexedProposal proposal, Languages languages) throws IOException {
    this.languages = languages;
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()))) {
      writer.addDocument(Documents.document(proposal, languages));
    }
    this.reader = DirectoryReader.open(directory);
  }

  /** Searches this proposal, as staff write in these languages. */
  public static Matching of(IndexedProposal proposal, Languages languages) {
    try {
      return new Matching(proposal, languages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the search finds it, rights included. */
  public boolean answers(SearchQuery query) {
    try {
      return new Searching(new IndexSearcher(reader), languages, query, Meaning.UNKNOWN)
          .findsAsTyped();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
