package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * A proposal that says nearly the same as another text.
 *
 * @param score higher is nearer; only comparable within one list
 */
public record Similar(UUID id, float score) {

  static List<Similar> of(IndexSearcher searcher, List<ScoreDoc> hits) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Similar> similar = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      String id = stored.document(hit.doc, Set.of(FieldName.ID)).get(FieldName.ID);
      similar.add(new Similar(UUID.fromString(id), hit.score));
    }
    return similar;
  }

  static List<UUID> ids(IndexSearcher searcher, TopDocs found) throws IOException {
    return of(searcher, List.of(found.scoreDocs)).stream().map(Similar::id).toList();
  }
}
