package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;
import static org.groundswell.search.lucene.IndexedProposals.anybody;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.search.vector.Meaning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What proposals mean, in the index: how it is kept, and how it finds. The vectors are invented.
 */
class MeaningTest {

  private static final String MODEL = "invented-1";
  private static final Set<String> EVERY_LANGUAGE = Set.of();
  private static final Meaning CYCLING = meaning(1, 0);
  private static final Meaning PAPER = meaning(0, 1);

  private final IndexedProposal sheds = aProposal("Bicycle sheds").numbered(1).build();
  private final IndexedProposal racks = aProposal("Racks for two wheels").numbered(2).build();
  private final IndexedProposal payslips = aProposal("Payslips as files").numbered(3).build();

  @TempDir Path folder;

  private ProposalIndex index;

  @BeforeEach
  void openAnIndex() {
    index = ProposalIndex.open(folder, () -> "journal");
    index.rebuild(0).complete();
    index.write(List.of(sheds, racks, payslips), List.of(), 1);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void learn() {
    index.write(
        List.of(
            new Meant(sheds, CYCLING),
            new Meant(racks, meaning(0.9f, 0.1f)),
            new Meant(payslips, PAPER)));
  }

  @Nested
  class IsKept {

    @Test
    void asLongAsTheWordsAreTheSame() {
      learn();

      index.write(List.of(like(sheds).supportedBy(UUID.randomUUID()).build()), List.of(), 2);
      assertThat(without()).isEmpty();

      IndexedProposal reworded = like(sheds).saying("with a pump").build();
      index.write(List.of(reworded), List.of(), 3);
      assertThat(without()).containsExactly(sheds.id());
      assertThat(index.countWithoutMeaning(MODEL, EVERY_LANGUAGE)).isOne();
    }

    @Test
    void inAnIndexThatIsBuiltAnew() {
      learn();

      try (ProposalIndex.Rebuild rebuild = index.rebuild(9)) {
        rebuild.add(List.of(sheds, racks));
        rebuild.complete();
      }

      assertThat(without()).isEmpty();
      assertThat(nearest(CYCLING)).startsWith(sheds.id());
    }

    @Test
    void afterTheProcessEnds() {
      learn();
      index.commit();
      index.close();

      index = ProposalIndex.open(folder, () -> "journal");
      assertThat(index.position()).isEqualTo(1);
      assertThat(without()).isEmpty();
    }

    @Test
    void alsoWhereTheModelCouldNotReadTheText() {
      index.write(List.of(new Meant(sheds, CYCLING)));
      index.write(List.of(new Meant(payslips, Meaning.notUnderstood(MODEL))));
      index.write(List.of(like(payslips).supportedBy(UUID.randomUUID()).build()), List.of(), 2);

      assertThat(without()).containsExactly(racks.id());
      assertThat(nearest(CYCLING)).containsExactly(sheds.id());
      assertThat(index.near(payslips, 5)).doesNotContain(payslips.id());
    }

    @Test
    void withoutADifferenceInWhatTheIndexHolds() {
      String before = index.digest();
      learn();

      assertThat(index.digest()).isEqualTo(before);
    }

    @Test
    void apartFromWhatAnotherModelSays() {
      learn();
      Meaning longer = new Meaning("invented-2", new float[] {0.6f, 0, 0.8f});

      assertThat(index.withoutMeaning("invented-2", EVERY_LANGUAGE, 10)).hasSize(3);
      assertThat(nearest(longer)).isEmpty();
      assertThat(searched("bicycle", longer, Filter.NONE)).containsExactly(sheds.id());

      index.write(List.of(new Meant(payslips, longer)));
      assertThat(nearest(longer)).containsExactly(payslips.id());
      assertThat(nearest(PAPER)).doesNotContain(payslips.id());
    }
  }

  @Nested
  class Finds {

    @Test
    void nothingBeforeItIsThere() {
      assertThat(nearest(CYCLING)).isEmpty();
      assertThat(searched("bicycle", CYCLING, Filter.NONE)).containsExactly(sheds.id());
    }

    @Test
    void whatIsMeantInOtherWordsAfterWhatIsMeantInTheSame() {
      learn();

      assertThat(searched("bicycle", CYCLING, Filter.NONE)).startsWith(sheds.id(), racks.id());
      assertThat(similar("bicycle", CYCLING)).startsWith(sheds.id(), racks.id());
    }

    @Test
    void nothingWithoutTheWordsThatMeansSomethingElse() {
      learn();

      assertThat(searched("bicycle", CYCLING, Filter.NONE)).doesNotContain(payslips.id());
      assertThat(searched("payslips", CYCLING, Filter.NONE)).contains(payslips.id());
      assertThat(searched("nowhere", meaning(-1, -1), Filter.NONE)).isEmpty();
    }

    @Test
    void wordsSideBySideBeforeTheSameWordsApart() {
      IndexedProposal together =
          aProposal("Yard").numbered(5).saying("a red bicycle and one blue car").build();
      IndexedProposal apart =
          aProposal("Yard").numbered(6).saying("a blue bicycle and one red car").build();
      index.write(List.of(together, apart), List.of(), 2);
      index.write(List.of(new Meant(together, CYCLING), new Meant(apart, CYCLING)));

      assertThat(searched("red bicycle", CYCLING, Filter.NONE))
          .startsWith(together.id(), apart.id());
      assertThat(searched("blue bicycle", CYCLING, Filter.NONE))
          .startsWith(apart.id(), together.id());
    }

    @Test
    void asTheWordsDoWhereNoMeaningIsKnown() {
      assertThat(searched("bicycle sheds payslips", CYCLING, Filter.NONE))
          .isEqualTo(searched("bicycle sheds payslips", Meaning.UNKNOWN, Filter.NONE));
    }

    @Test
    void byWordsAloneWhenItIsUnknown() {
      learn();

      assertThat(searched("bicycle", Meaning.UNKNOWN, Filter.NONE)).containsExactly(sheds.id());
      assertThat(similar("bicycle", Meaning.UNKNOWN)).containsExactly(sheds.id());
    }

    @Test
    void nothingThatTheAskerMayNotSee() {
      learn();
      IndexedProposal secret =
          aProposal("Bicycle club")
              .numbered(4)
              .shownTo(Visibility.CIRCLE, null, Set.of(new UUID(7, 7)))
              .build();
      index.write(List.of(secret), List.of(), 2);
      index.write(List.of(new Meant(secret, CYCLING)));

      assertThat(nearest(CYCLING)).doesNotContain(secret.id());
      assertThat(similar("bicycle", CYCLING)).doesNotContain(secret.id());
      SearchResult found = found("bicycle", CYCLING, Filter.NONE);
      assertThat(found.total()).isEqualTo(2);
      assertThat(found.hits()).extracting(SearchResult.Hit::id).doesNotContain(secret.id());
    }

    @Test
    void nothingThatWasExcludedOrFilteredAway() {
      learn();

      assertThat(searched("cycle -racks", CYCLING, Filter.NONE)).doesNotContain(racks.id());
      Filter declined = Filter.NONE.in(Set.of(State.DECLINED.slug()));
      assertThat(searched("bicycle", CYCLING, declined)).isEmpty();
    }

    @Test
    void thePagesOfOneSearchWithoutGapAndRepetition() {
      learn();

      List<UUID> all = searched("bicycle", CYCLING, Filter.NONE);
      List<UUID> paged =
          IntStream.range(0, all.size())
              .mapToObj(from -> page("bicycle", CYCLING, Filter.NONE, new Slice(from, 1)).hits())
              .flatMap(List::stream)
              .map(SearchResult.Hit::id)
              .toList();

      assertThat(paged).isEqualTo(all).hasSize(2);
    }
  }

  private List<UUID> without() {
    return index.withoutMeaning(MODEL, EVERY_LANGUAGE, 10);
  }

  private List<UUID> nearest(Meaning meaning) {
    return index.nearest(meaning, anybody(), 10).stream().map(Similar::id).toList();
  }

  private List<UUID> similar(String title, Meaning meaning) {
    return index.similar(new SimilarWords(title, ""), meaning, anybody(), 10).stream()
        .map(Similar::id)
        .toList();
  }

  private List<UUID> searched(String text, Meaning meaning, Filter filter) {
    return found(text, meaning, filter).hits().stream().map(SearchResult.Hit::id).toList();
  }

  private SearchResult found(String text, Meaning meaning, Filter filter) {
    return page(text, meaning, filter, new Slice(0, 20));
  }

  private SearchResult page(String text, Meaning meaning, Filter filter, Slice slice) {
    return index.search(
        new SearchQuery(text, anybody(), filter, new Order.Relevance(), slice), meaning);
  }

  private static IndexedProposals like(IndexedProposal proposal) {
    return aProposal(proposal.words().title()).id(proposal.id()).numbered(proposal.number());
  }

  private static Meaning meaning(float... numbers) {
    float length = (float) Math.hypot(numbers[0], numbers[1]);
    return new Meaning(MODEL, new float[] {numbers[0] / length, numbers[1] / length});
  }
}
