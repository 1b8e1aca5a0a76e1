package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;
import static org.groundswell.search.lucene.IndexedProposals.anybody;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.State;
import org.groundswell.search.language.Languages;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which saved searches a new proposal is an answer to. */
class MatchingTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "parking ", "parked bicycles ", "\"bicycle parking\"", "-taxi "})
  void answersASearchThatFindsIt(String typed) {
    assertThat(answers(aProposal("Bicycle parking behind the house"), typed, Filter.NONE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"taxi ", "parkin ", "parkling ", "\"parking bicycle\"", "parking -house "})
  void doesNotAnswerASearchForSomethingLikeIt(String typed) {
    assertThat(answers(aProposal("Bicycle parking behind the house"), typed, Filter.NONE))
        .isFalse();
  }

  @Test
  void answersNobodyWhoMayNotSeeIt() {
    assertThat(answers(aProposal("Bicycle parking").hidden(true), "parking ", Filter.NONE))
        .isFalse();
  }

  @Test
  void keepsToTheStatesAndTheUnitOfASearch() {
    UUID unit = UUID.randomUUID();
    IndexedProposals proposal = aProposal("Parking").from(unit).in(State.SUBMITTED);

    assertThat(answers(proposal, "", Filter.NONE.from(Optional.of(unit)))).isTrue();
    assertThat(answers(proposal, "", Filter.NONE.from(Optional.of(UUID.randomUUID())))).isFalse();
    assertThat(answers(proposal, "", Filter.NONE.in(Set.of("submitted")))).isTrue();
    assertThat(answers(proposal, "", Filter.NONE.in(Set.of("completed")))).isFalse();
  }

  @Test
  void keepsToTheThemeOfASearch() {
    IndexedProposals proposal = aProposal("Parking").about("buildings");

    assertThat(answers(proposal, "", Filter.NONE.about(Set.of("buildings", "forms")))).isTrue();
    assertThat(answers(proposal, "", Filter.NONE.about(Set.of("forms")))).isFalse();
  }

  private static boolean answers(IndexedProposals proposal, String typed, Filter filter) {
    try (Matching matching = Matching.of(proposal.build(), Languages.USUAL)) {
      return matching.answers(
          new SearchQuery(typed, anybody(), filter, new Order.Newest(), new Slice(0, 1)));
    }
  }
}
