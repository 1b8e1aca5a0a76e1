package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.lucene.SearchResult.Part;

/** Finds proposals by their titles, while somebody is still typing. */
final class Titles {

  private final IndexSearcher searcher;
  private final Wording wording;

  Titles(IndexSearcher searcher, Wording wording) {
    this.searcher = searcher;
    this.wording = wording;
  }

  /** The best of those that the asker may see, whose titles have every word. */
  List<ProposalTitle> best(VisibleScope scope, int most) throws IOException {
    if (wording.words().isEmpty()) {
      return List.of();
    }
    Query words = WordingQuery.inTitles(wording);
    Query query =
        new BooleanQuery.Builder()
            .add(words, Occur.MUST)
            .add(VisibleProposals.of(scope), Occur.FILTER)
            .build();
    ScoreDoc[] hits = searcher.search(query, most).scoreDocs;
    List<Stored> stored = Stored.of(searcher, hits);
    List<List<Part>> titles = Highlighting.titles(searcher, words, stored);
    List<ProposalTitle> best = new ArrayList<>(hits.length);
    for (int i = 0; i < hits.length; i++) {
      best.add(new ProposalTitle(stored.get(i).id(), titles.get(i)));
    }
    return best;
  }
}
