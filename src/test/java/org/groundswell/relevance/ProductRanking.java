package org.groundswell.relevance;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.pipeline.State;
import org.groundswell.search.lucene.IndexedProposals;
import org.groundswell.search.lucene.ProposalIndex;
import org.groundswell.search.lucene.SearchQuery;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.search.lucene.SearchResult;
import org.groundswell.search.lucene.Similar;

/** The product's own index, asked as its pages ask it, by somebody who sees everything. */
final class ProductRanking implements Ranking, Closeable {

  private static final int BATCH = 500;

  private final JudgedSet set;
  private final ProposalIndex index;
  private final Map<UUID, String> ids;

  ProductRanking(JudgedSet set, Path folder) {
    this.set = set;
    this.index = ProposalIndex.open(folder, () -> "relevance");
    this.ids = set.documents().stream().collect(Collectors.toMap(Passage::key, Passage::id));
    fill();
  }

  private void fill() {
    List<Passage> documents = new ArrayList<>(set.documents());
    for (int from = 0; from < documents.size(); from += BATCH) {
      List<Passage> batch = documents.subList(from, Math.min(documents.size(), from + BATCH));
      index.write(
          batch.stream()
              .map(
                  document ->
                      IndexedProposals.aProposal(document.title())
                          .id(document.key())
                          .numbered(documents.indexOf(document))
                          .saying(document.text())
                          .in(State.DECLINED)
                          .build())
              .toList(),
          Collections.emptyList(),
          from + 1L);
    }
  }

  @Override
  public List<String> ranked(Passage question) {
    List<UUID> found =
        switch (set.asked()) {
          case SEARCH -> searched(question.text());
          case SIMILAR -> similar(question);
        };
    return found.stream().map(ids::get).toList();
  }

  private List<UUID> searched(String text) {
    SearchQuery query =
        new SearchQuery(
            text,
            IndexedProposals.anybody(),
            Filter.NONE,
            new Order.Relevance(),
            new Slice(0, DEPTH));
    return index.search(query).hits().stream().map(SearchResult.Hit::id).toList();
  }

  private List<UUID> similar(Passage question) {
    return index
        .similar(question.title(), question.text(), IndexedProposals.anybody(), DEPTH)
        .stream()
        .map(Similar::id)
        .toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
