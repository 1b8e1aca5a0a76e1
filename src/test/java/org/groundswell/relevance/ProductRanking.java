package org.groundswell.relevance;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.pipeline.State;
import org.groundswell.search.language.Languages;
import org.groundswell.search.lucene.IndexedProposal;
import org.groundswell.search.lucene.IndexedProposals;
import org.groundswell.search.lucene.Meant;
import org.groundswell.search.lucene.ProposalIndex;
import org.groundswell.search.lucene.SearchQuery;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.search.lucene.SearchResult;
import org.groundswell.search.lucene.Similar;
import org.groundswell.search.lucene.SimilarWords;
import org.groundswell.search.vector.Meaning;

/** The product's own index, asked as its pages ask it, by somebody who sees everything. */
final class ProductRanking implements Closeable {

  private static final Set<String> SPOKEN = Set.of("en");
  private static final int BATCH = 500;

  private final JudgedSet set;
  private final ProposalIndex index;
  private final Map<UUID, String> ids;
  private final Map<UUID, IndexedProposal> proposals = new LinkedHashMap<>();

  ProductRanking(JudgedSet set, Path folder) {
    this.set = set;
    this.index = ProposalIndex.open(folder, () -> "relevance");
    this.ids = set.documents().stream().collect(Collectors.toMap(Passage::key, Passage::id));
    int number = 0;
    for (Passage document : set.documents()) {
      proposals.put(
          document.key(),
          IndexedProposals.aProposal(document.title())
              .id(document.key())
              .numbered(number++)
              .saying(document.text())
              .in(State.DECLINED)
              .build());
    }
    index.write(proposals.values(), List.of(), 1);
  }

  /**
   * Lets the model read what it speaks the language of, as the product does.
   *
   * @return how many documents it has read
   */
  int learn(CachedModel model) {
    int read = 0;
    List<UUID> next = index.withoutMeaning(model.name(), SPOKEN, BATCH);
    while (!next.isEmpty()) {
      index.write(
          next.stream()
              .map(proposals::get)
              .map(it -> new Meant(it, model.ofText(Meant.text(it.words()))))
              .toList());
      read += next.size();
      next = index.withoutMeaning(model.name(), SPOKEN, BATCH);
    }
    return read;
  }

  /** By words alone, as the product searches without a model. */
  List<String> byWords(Passage question) {
    return fused(question, Meaning.UNKNOWN);
  }

  /** By meaning alone, which the product never does. */
  List<String> byMeaning(Passage question, CachedModel model) {
    return named(
        index.nearest(meaning(question, model), IndexedProposals.anybody(), Ranking.DEPTH));
  }

  /** By both, as far as the model speaks the language of the question. */
  List<String> fused(Passage question, CachedModel model) {
    boolean spoken = Languages.USUAL.isIn(SPOKEN, question.title() + "\n" + question.text());
    return fused(question, spoken ? meaning(question, model) : Meaning.UNKNOWN);
  }

  private Meaning meaning(Passage question, CachedModel model) {
    return switch (set.asked()) {
      case SEARCH -> model.ofQuestion(question.text());
      case SIMILAR -> words(question).meaning(model::ofText);
    };
  }

  private List<String> fused(Passage question, Meaning meaning) {
    return switch (set.asked()) {
      case SEARCH -> searched(question.text(), meaning);
      case SIMILAR ->
          named(index.similar(words(question), meaning, IndexedProposals.anybody(), Ranking.DEPTH));
    };
  }

  private static SimilarWords words(Passage question) {
    return new SimilarWords(question.title(), question.text());
  }

  private List<String> searched(String text, Meaning meaning) {
    SearchQuery query =
        new SearchQuery(
            text,
            IndexedProposals.anybody(),
            Filter.NONE,
            new Order.Relevance(),
            new Slice(0, Ranking.DEPTH));
    return index.search(query, meaning).hits().stream()
        .map(SearchResult.Hit::id)
        .map(ids::get)
        .toList();
  }

  private List<String> named(List<Similar> similar) {
    return similar.stream().map(Similar::id).map(ids::get).toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
