package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;
import static org.groundswell.search.lucene.IndexedProposals.anybody;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.search.lucene.SearchResult.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes first where more has the words than is ranked all at once. */
class VeryMuchTest {

  private static final int TITLED = Searching.VERY_MUCH + 100;
  private static final int OTHERS = 50;

  @TempDir private static Path folder;

  private static ProposalIndex index;

  @BeforeAll
  static void write() {
    index = ProposalIndex.open(folder, () -> "journal");
    List<IndexedProposal> proposals = new ArrayList<>();
    for (int i = 0; i < TITLED; i++) {
      proposals.add(aProposal("Repair of road number " + i).saying("In district " + i).build());
    }
    for (int i = 0; i < OTHERS; i++) {
      proposals.add(aProposal("District " + i).saying("Its road needs repair.").build());
    }
    proposals.add(aProposal("Road repair").saying("Road repair, road repair!").build());
    index.write(proposals, List.of(), 1);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void theClosestTitleComesFirst() {
    assertThat(titles(new Slice(0, 3)).getFirst()).isEqualTo("Road repair");
  }

  @Test
  void titlesComeBeforeTheOthersAndNothingIsLeftOut() {
    List<String> last = titles(new Slice(TITLED - 4, OTHERS + 5));

    assertThat(last.subList(0, 5)).allMatch(title -> title.startsWith("Repair of road"));
    assertThat(last.subList(5, last.size()))
        .hasSize(OTHERS)
        .allMatch(title -> title.startsWith("District"))
        .doesNotHaveDuplicates();
  }

  @Test
  void noPageRepeatsWhatAnEarlierOneHad() {
    Set<String> seen = new HashSet<>();

    for (int from = 0; from < 1_300; from += 100) {
      seen.addAll(titles(new Slice(from, 100)));
    }

    assertThat(seen).hasSize(1_300);
  }

  private static List<String> titles(Slice slice) {
    return index
        .search(
            new SearchQuery("road repair", anybody(), Filter.NONE, new Order.Relevance(), slice))
        .hits()
        .stream()
        .map(hit -> hit.title().stream().map(Part::text).collect(Collectors.joining()))
        .toList();
  }
}
