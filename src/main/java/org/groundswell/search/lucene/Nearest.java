package org.groundswell.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.knn.KnnCollectorManager;
import org.groundswell.search.vector.Meaning;

/**
 * What is nearest by meaning among documents that are known already.
 *
 * <p>Lucene copies a filter, document by document, into a set of those that have a vector before it
 * goes from neighbour to neighbour; at a million that takes as long as the search. Where most
 * documents are wanted, it is asked on the way instead whether one is among them.
 *
 * @see <a
 *     href="../../../../../../../../docs/adr/0120-most-documents-are-asked-on-the-way.md">ADR</a>
 */
final class Nearest extends KnnFloatVectorQuery {

  private final Among among;

  private Nearest(Meaning meaning, Among among, int most) {
    super(MeaningField.of(meaning.model()), meaning.vector(), most);
    this.among = among;
  }

  /**
   * The query for the {@code most} nearest.
   *
   * @param documents how many there are at all
   */
  static Query to(Meaning meaning, Matches among, int documents, int most) {
    return 2L * among.count() > documents
        ? new Nearest(meaning, among, most)
        : new KnnFloatVectorQuery(MeaningField.of(meaning.model()), meaning.vector(), most, among);
  }

  @Override
  protected TopDocs approximateSearch(
      LeafReaderContext leaf, AcceptDocs alive, int limit, KnnCollectorManager collectors)
      throws IOException {
    AcceptDocs accepted = AcceptDocs.fromLiveDocs(among.in(leaf), leaf.reader().maxDoc());
    return super.approximateSearch(leaf, accepted, limit, collectors);
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
