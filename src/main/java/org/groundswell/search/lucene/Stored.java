package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * A hit as it is stored, read once: unpacking it takes longer than what is done with it. What
 * stands in its files can be long and is rarely shown, so that is read only when it is asked for.
 *
 * @param number of the document in its searcher
 */
record Stored(int number, Document document, boolean hasFiles) {

  private static final Map<String, String> LANGUAGES =
      Map.of(
          FieldName.TITLE, FieldName.LANGUAGE,
          FieldName.BODY, FieldName.LANGUAGE,
          FieldName.TALK, FieldName.TALK_LANGUAGE,
          FieldName.FILES, FieldName.FILES_LANGUAGE);

  private static final Set<String> AT_ONCE =
      Set.of(
          FieldName.ID,
          FieldName.LANGUAGE,
          FieldName.TALK_LANGUAGE,
          FieldName.FILES_LANGUAGE,
          FieldName.shown(FieldName.TITLE),
          FieldName.shown(FieldName.BODY),
          FieldName.shown(FieldName.TALK));

  private static final Set<String> FILES =
      Set.of(FieldName.FILES_LANGUAGE, FieldName.shown(FieldName.FILES));

  /** Reads these hits, in their order. */
  static List<Stored> of(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    return read(searcher, Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray(), AT_ONCE);
  }

  /** Reads what stands in the files of those of these hits that have any. */
  static List<Stored> files(IndexSearcher searcher, List<Stored> hits) throws IOException {
    return read(
        searcher, hits.stream().filter(Stored::hasFiles).mapToInt(Stored::number).toArray(), FILES);
  }

  private static List<Stored> read(IndexSearcher searcher, int[] numbers, Set<String> fields)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Stored> read = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      Reading reading = new Reading(fields);
      stored.document(number, reading);
      read.add(new Stored(number, reading.getDocument(), reading.hasFiles));
    }
    return read;
  }

  /** Notices the files without reading them. */
  private static final class Reading extends DocumentStoredFieldVisitor {

    private boolean hasFiles;

    Reading(Set<String> fields) {
      super(fields);
    }

    @Override
    public Status needsField(FieldInfo field) throws IOException {
      hasFiles |= field.name.equals(FieldName.shown(FieldName.FILES));
      return super.needsField(field);
    }
  }

  /** Whose document it is. */
  UUID id() {
    return UUID.fromString(document.get(FieldName.ID));
  }

  /** What was written in a field; empty when nothing was. */
  String text(String field) {
    return Objects.requireNonNullElse(document.get(FieldName.shown(field)), "");
  }

  /** The code of the language of a field; empty where it has none. */
  String language(String field) {
    return Objects.requireNonNullElse(document.get(LANGUAGES.get(field)), "");
  }
}
