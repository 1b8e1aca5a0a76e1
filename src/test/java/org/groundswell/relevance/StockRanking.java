package org.groundswell.relevance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Stock Lucene: title and text as one field, a bag of words, BM25; nothing of the product.
 *
 * <p>With k1 = 0.9 and b = 0.4 and English stems it is the published baseline of the BEIR
 * benchmark, which reaches .6789 on SciFact.
 */
final class StockRanking implements Ranking, Closeable {

  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  StockRanking(List<Passage> documents, Analyzer analyzer, float k1, float b) {
    this.analyzer = analyzer;
    BM25Similarity similarity = new BM25Similarity(k1, b);
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(analyzer)
              .setSimilarity(similarity)
              .setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (Passage document : documents) {
          writer.addDocument(document(document));
        }
      }
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
  }

  private static Document document(Passage passage) {
    Document document = new Document();
    document.add(new StringField(ID, passage.id(), Field.Store.YES));
    document.add(new TextField(TEXT, passage.title() + "\n" + passage.text(), Field.Store.NO));
    return document;
  }

  @Override
  public List<String> ranked(Passage question) {
    try {
      BooleanQuery.Builder words = new BooleanQuery.Builder();
      terms(question.title() + "\n" + question.text())
          .forEach(
              (term, count) ->
                  words.add(
                      new BoostQuery(new TermQuery(new Term(TEXT, term)), count), Occur.SHOULD));
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(words.build(), DEPTH).scoreDocs) {
        ids.add(reader.storedFields().document(hit.doc, Set.of(ID)).get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Integer> terms(String text) throws IOException {
    Map<String, Integer> terms = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.merge(term.toString(), 1, Integer::sum);
      }
      stream.end();
    }
    return terms;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
