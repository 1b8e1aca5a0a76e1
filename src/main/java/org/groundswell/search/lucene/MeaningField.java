package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.groundswell.search.vector.Meaning;

/**
 * What a document knows of its proposal's meaning: the vector, which model said it, and of which
 * words.
 *
 * <p>The meaning takes a hundred times longer to find out than the rest and changes only with the
 * words. So it comes later, by another write, and goes from a document to the one that replaces it
 * as long as the words are the same; also into an index that is built anew.
 */
final class MeaningField {

  private static final String VECTOR = "meaning.";
  private static final String MODEL = "meaning-model";
  private static final String WORDS = "meaning-words";

  private MeaningField() {}

  /** The vectors of one model; those of another have a field of their own, and their own size. */
  static String of(String model) {
    return VECTOR + model;
  }

  static void add(Document document, Meant meant) {
    Meaning meaning = meant.meaning();
    document.add(new StringField(MODEL, meaning.model(), Field.Store.YES));
    document.add(new StoredField(WORDS, words(meant.proposal())));
    if (!meaning.isUnknown()) {
      document.add(
          new KnnFloatVectorField(
              of(meaning.model()), meaning.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    }
  }

  private static String words(IndexedProposal proposal) {
    return Fingerprint.of(Meant.text(proposal.words()));
  }

  /** Finds what this model has not been asked about although it speaks the language. */
  static Query missing(String model, Set<String> languages) {
    Query spoken =
        languages.isEmpty()
            ? MatchAllDocsQuery.INSTANCE
            : VisibleProposals.in(FieldName.LANGUAGE, languages);
    return new BooleanQuery.Builder()
        .add(spoken, Occur.MUST)
        .add(new TermQuery(new Term(MODEL, model)), Occur.MUST_NOT)
        .build();
  }

  /** What the index knows already of the meaning of these very words. */
  static Optional<Meant> kept(IndexSearcher searcher, IndexedProposal proposal) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(Documents.of(proposal.id())), 1).scoreDocs;
    if (found.length == 0) {
      return Optional.empty();
    }
    Document stored = searcher.storedFields().document(found[0].doc, Set.of(MODEL, WORDS));
    String model = stored.get(MODEL);
    if (model == null || !words(proposal).equals(stored.get(WORDS))) {
      return Optional.empty();
    }
    return Optional.of(new Meant(proposal, meaning(searcher, model, found[0].doc)));
  }

  private static Meaning meaning(IndexSearcher searcher, String model, int document)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    FloatVectorValues vectors = leaf.reader().getFloatVectorValues(of(model));
    if (vectors == null) {
      return Meaning.notUnderstood(model);
    }
    KnnVectorValues.DocIndexIterator at = vectors.iterator();
    return at.advance(document - leaf.docBase) == document - leaf.docBase
        ? new Meaning(model, vectors.vectorValue(at.index()).clone())
        : Meaning.notUnderstood(model);
  }
}
