package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.groundswell.pipeline.State;
import org.groundswell.rights.VisibleScope;

/**
 * A proposal that says nearly the same as another text.
 *
 * @param score higher is nearer; only comparable within one list
 */
public record Similar(UUID id, float score) {

  /** Drafts and withdrawn proposals are nobody's answer yet, or no longer. */
  private static final List<String> NOT_OFFERED =
      List.of(State.DRAFT.slug(), State.WITHDRAWN.slug());

  static List<Similar> to(IndexSearcher searcher, Query likeness, VisibleScope scope, int most)
      throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(likeness, Occur.MUST)
            .add(VisibleProposals.of(scope), Occur.FILTER)
            .add(VisibleProposals.in(FieldName.STATE, NOT_OFFERED), Occur.MUST_NOT)
            .build();
    StoredFields stored = searcher.storedFields();
    List<Similar> similar = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      String id = stored.document(hit.doc, Set.of(FieldName.ID)).get(FieldName.ID);
      similar.add(new Similar(UUID.fromString(id), hit.score));
    }
    return similar;
  }
}
