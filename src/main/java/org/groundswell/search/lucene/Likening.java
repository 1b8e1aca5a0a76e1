package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.groundswell.pipeline.State;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.lucene.Fusion.Balance;
import org.groundswell.search.vector.Meaning;

/** Looks at one moment of the index for proposals that say nearly the same. */
final class Likening {

  /** Drafts and withdrawn proposals are nobody's answer yet, or no longer. */
  private static final List<String> NOT_OFFERED =
      List.of(State.DRAFT.slug(), State.WITHDRAWN.slug());

  /** Learnt on duplicate petitions: the more is written, the clearer is what is meant. */
  private static final Balance OF_TITLE_AND_TEXT = new Balance(0.7, 100);

  private static final Balance OF_A_TITLE = new Balance(0.6, 100);

  private final IndexSearcher searcher;
  private final Query offered;
  private final int most;

  Likening(IndexSearcher searcher, VisibleScope scope, int most) {
    this(searcher, VisibleProposals.of(scope), most);
  }

  private Likening(IndexSearcher searcher, Query visible, int most) {
    this.searcher = searcher;
    this.most = most;
    this.offered =
        new BooleanQuery.Builder()
            .add(visible, Occur.FILTER)
            .add(VisibleProposals.in(FieldName.STATE, NOT_OFFERED), Occur.MUST_NOT)
            .build();
  }

  /** Among all there are, whoever may see them. */
  static Likening amongAll(IndexSearcher searcher, int most) {
    return new Likening(searcher, MatchAllDocsQuery.INSTANCE, most);
  }

  /**
   * By words and meaning, or by words alone when the meaning is not known.
   *
   * @param likeness looks for the words
   */
  List<Similar> to(SimilarWords words, Query likeness, Meaning meaning) throws IOException {
    if (meaning.isUnknown()) {
      Query found =
          new BooleanQuery.Builder().add(likeness, Occur.MUST).add(offered, Occur.FILTER).build();
      return Similar.of(searcher, List.of(searcher.search(found, most).scoreDocs));
    }
    Balance balance = words.text().isBlank() ? OF_A_TITLE : OF_TITLE_AND_TEXT;
    Matches among = Matches.of(searcher, offered);
    List<ScoreDoc> ranked = new Fusion(searcher, Fit.of(likeness), among, meaning).ranked(balance);
    return Similar.of(searcher, ranked.subList(0, Math.min(most, ranked.size())));
  }

  /** By meaning alone. */
  List<Similar> to(Meaning meaning) throws IOException {
    Matches among = Matches.of(searcher, offered);
    return Similar.of(searcher, List.of(Fusion.nearest(searcher, meaning, among, most)));
  }
}
