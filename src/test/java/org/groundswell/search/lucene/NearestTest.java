package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.VectorUtil;
import org.groundswell.search.vector.Meaning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The nearest are found among those that are wanted, whether these are most documents of a segment,
 * few or none, and whether they have a meaning or not.
 */
class NearestTest {

  private static final int DOCUMENTS = 6_000;
  private static final int MOST = 20;
  private static final String MODEL = "small";

  private final Random random = new Random(3);
  private final float[][] vectors =
      IntStream.range(0, DOCUMENTS).mapToObj(i -> vector()).toArray(float[][]::new);
  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void write() throws IOException {
    IndexWriterConfig configuration =
        new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, configuration)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        writer.addDocument(document(i));
        if (i % 2_500 == 2_499) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term("tenth", "7"));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @ParameterizedTest
  @CsvSource({"shown, yes", "shown, no", "tenth, 3", "early, yes", "late, yes", "hundredth, 3"})
  void theNearestOfThoseThatAreWantedAreFound(String field, String value) throws IOException {
    assertFindsTheNearest(Matches.of(searcher, new TermQuery(new Term(field, value))));
  }

  @Test
  void whereNothingIsWantedNothingIsFound() throws IOException {
    Matches nothing = Matches.of(searcher, new TermQuery(new Term("tenth", "7")));

    assertThat(searcher.search(query(nothing, vector()), MOST).scoreDocs).isEmpty();
  }

  @Test
  void itIsTheSameQueryOnlyForTheSameDocuments() throws IOException {
    Matches most = Matches.of(searcher, new TermQuery(new Term("shown", "yes")));
    Matches others = Matches.of(searcher, new TermQuery(new Term("shown", "yes")));
    float[] wanted = vector();

    assertThat(query(most, wanted)).isEqualTo(query(most, wanted));
    assertThat(query(most, wanted)).isNotEqualTo(query(others, wanted));
  }

  private void assertFindsTheNearest(Matches among) throws IOException {
    int missed = 0;
    for (int question = 0; question < 20; question++) {
      float[] wanted = vector();

      ScoreDoc[] found = searcher.search(query(among, wanted), MOST).scoreDocs;

      List<Integer> exactly = exactly(among, wanted);
      assertThat(found).hasSize(MOST).allMatch(among::has);
      missed +=
          (int)
              exactly.stream().filter(i -> Arrays.stream(found).noneMatch(d -> d.doc == i)).count();
    }
    assertThat(missed).as("missed of 400").isLessThan(40);
  }

  private Query query(Matches among, float[] wanted) {
    return new Nearest(new Meaning(MODEL, wanted), among, MOST);
  }

  private List<Integer> exactly(Matches among, float[] wanted) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, DOCUMENTS).boxed().toList());
    all.removeIf(i -> !hasMeaning(i) || !among.has(new ScoreDoc(i, 0)));
    all.sort(Comparator.comparingDouble(i -> -VectorUtil.dotProduct(wanted, vectors[i])));
    return all.subList(0, MOST);
  }

  /** One of ten is deleted, and one of nine has no meaning. */
  private Document document(int number) {
    Document document = new Document();
    keyword(document, "shown", number % 4 == 0 ? "no" : "yes");
    keyword(document, "tenth", String.valueOf(number % 10));
    keyword(document, "hundredth", String.valueOf(number % 100));
    keyword(document, "early", number < 2_000 ? "yes" : "no");
    keyword(document, "late", number < 2_000 ? "no" : "yes");
    if (hasMeaning(number)) {
      document.add(
          new KnnFloatVectorField(
              MeaningField.of(MODEL), vectors[number], VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static boolean hasMeaning(int number) {
    return number % 9 != 0;
  }

  private float[] vector() {
    float[] vector = new float[16];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return VectorUtil.l2normalize(vector);
  }
}
