package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule of the rights, and the same rule as a query, on proposals and people of every kind. */
class VisibleProposalsTest {

  private static final int PROPOSALS = 600;
  private static final int PEOPLE = 200;

  @TempDir Path folder;

  private final Random chance = new Random(20260302);
  private final List<UUID> people = ids(12);
  private final List<UUID> units = ids(8);

  @Test
  void findsExactlyWhatTheRightsLetEachPersonSee() {
    List<IndexedProposal> proposals = new ArrayList<>();
    for (int i = 0; i < PROPOSALS; i++) {
      proposals.add(anyProposal(i));
    }
    try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
      index.write(proposals, List.of(), 1);

      for (int i = 0; i < PEOPLE; i++) {
        VisibleScope scope = anyScope();
        Set<UUID> visible =
            proposals.stream()
                .filter(proposal -> scope.sees(proposal.facts()))
                .map(IndexedProposal::id)
                .collect(Collectors.toSet());

        SearchResult found = index.search(everything(scope));

        assertThat(found.hits().stream().map(SearchResult.Hit::id))
            .containsExactlyInAnyOrderElementsOf(visible);
        assertThat(found.total()).isEqualTo(visible.size());
        assertThat(found.states().values().stream().mapToInt(Integer::intValue).sum())
            .isEqualTo(visible.size());
      }
    }
  }

  private static SearchQuery everything(VisibleScope scope) {
    return new SearchQuery("", scope, Filter.NONE, new Order.Newest(), new Slice(0, PROPOSALS));
  }

  private IndexedProposal anyProposal(int number) {
    return aProposal("Proposal")
        .numbered(number)
        .in(any(List.of(State.values())))
        .by(some(people, 1, 3).toArray(UUID[]::new))
        .at(any(units))
        .from(any(units))
        .hidden(chance.nextInt(5) == 0)
        .shownTo(any(List.of(Visibility.values())), any(units), some(people, 0, 4))
        .build();
  }

  private VisibleScope anyScope() {
    return new VisibleScope(
        any(people), some(units, 0, 3), some(units, 0, 2), chance.nextInt(4) == 0);
  }

  private <T> T any(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }

  private Set<UUID> some(List<UUID> choices, int least, int most) {
    Set<UUID> chosen = new HashSet<>();
    int count = least + chance.nextInt(most - least + 1);
    while (chosen.size() < count) {
      chosen.add(any(choices));
    }
    return chosen;
  }

  private static List<UUID> ids(int count) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(new UUID(count, i));
    }
    return ids;
  }
}
