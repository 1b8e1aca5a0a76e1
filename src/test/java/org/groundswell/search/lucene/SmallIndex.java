package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Numbered documents with a title and a body, in several segments, some of them deleted. */
final class SmallIndex implements AutoCloseable {

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;

  /**
   * Fills it.
   *
   * @param segment how many documents a segment has
   */
  SmallIndex with(
      int documents, int segment, Supplier<String> titles, Supplier<String> bodies, Query deleted)
      throws IOException {
    IndexWriterConfig configuration =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, configuration)) {
      for (int number = 0; number < documents; number++) {
        Document document = new Document();
        document.add(new TextField("title", titles.get(), Field.Store.NO));
        document.add(new TextField("body", bodies.get(), Field.Store.NO));
        document.add(new NumericDocValuesField("number", number));
        writer.addDocument(document);
        if ((number + 1) % segment == 0) {
          writer.commit();
        }
      }
      writer.deleteDocuments(deleted);
    }
    reader = DirectoryReader.open(directory);
    return this;
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return new IndexSearcher(reader);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
