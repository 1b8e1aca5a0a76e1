package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {

  private static final int DOCUMENTS = 150;

  private final Random random = new Random(11);
  private final List<List<String>> themes = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 74, 75, 76, 110, 149, 150})
  void countsEachValueHoweverManyDocumentsAreHit(int hits) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        FixedBitSet documents = some(hits);
        LeafReader segment = reader.leaves().getFirst().reader();
        Map<String, Integer> counts = new HashMap<>();

        Column.count(segment, FieldName.THEME, documents, counts);

        assertThat(counts).isEqualTo(oneByOne(documents));
      }
    }
  }

  private void write(ByteBuffersDirectory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        List<String> its =
            random.ints(random.nextInt(3), 0, 4).distinct().mapToObj(n -> "t" + n).toList();
        Document document = new Document();
        its.forEach(
            theme ->
                document.add(new SortedSetDocValuesField(FieldName.THEME, new BytesRef(theme))));
        writer.addDocument(document);
        themes.add(its);
      }
      writer.forceMerge(1);
    }
  }

  private FixedBitSet some(int count) {
    FixedBitSet some = new FixedBitSet(DOCUMENTS);
    while (some.cardinality() < count) {
      some.set(random.nextInt(DOCUMENTS));
    }
    return some;
  }

  private Map<String, Integer> oneByOne(FixedBitSet documents) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      if (documents.get(i)) {
        themes.get(i).forEach(theme -> counts.merge(theme, 1, Integer::sum));
      }
    }
    return counts;
  }
}
