package org.groundswell.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.knn.KnnCollectorManager;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.groundswell.search.vector.Meaning;

/**
 * What is nearest by meaning among documents that are known already.
 *
 * <p>Lucene copies a filter, document by document, into a set of those that have a vector before it
 * goes from neighbour to neighbour; at a million that takes as long as the search. Here the set is
 * asked itself. As in Lucene, a segment of which few documents are wanted is searched through.
 *
 * @see <a
 *     href="../../../../../../../../docs/adr/0120-most-documents-are-asked-on-the-way.md">ADR</a>
 */
final class Nearest extends KnnFloatVectorQuery {

  private final Among among;

  /**
   * The query.
   *
   * @param among those that may be found, all of them alive
   * @param most how many are found
   */
  Nearest(Meaning meaning, Among among, int most) {
    super(MeaningField.of(meaning.model()), meaning.vector(), most);
    this.among = among;
  }

  @Override
  protected TopDocs approximateSearch(
      LeafReaderContext leaf, AcceptDocs alive, int limit, KnnCollectorManager collectors)
      throws IOException {
    Wanted wanted = new Wanted(among.in(leaf));
    if (wanted.cost() > getK()) {
      TopDocs found = super.approximateSearch(leaf, wanted, wanted.cost() + 1, collectors);
      if (found.totalHits.relation() == TotalHits.Relation.EQUAL_TO) {
        return found;
      }
    }
    return exactSearch(leaf, wanted.iterator(), null);
  }

  /** The documents of a segment that may be found. */
  private static final class Wanted extends AcceptDocs {

    private final FixedBitSet documents;
    private final int count;

    Wanted(FixedBitSet documents) {
      this.documents = documents;
      this.count = documents.cardinality();
    }

    @Override
    public Bits bits() {
      return documents;
    }

    @Override
    public DocIdSetIterator iterator() {
      return new BitSetIterator(documents, count);
    }

    @Override
    public int cost() {
      return count;
    }
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && among.equals(((Nearest) other).among);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + among.hashCode();
  }
}
