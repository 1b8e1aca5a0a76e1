package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;
import org.groundswell.search.vector.Meaning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How alike two proposals are, as one number for pairs of the whole stock. */
class ComparingTest {

  private final IndexedProposal ramps =
      aProposal("Ramps for wheelchairs at the side door").saying("Visitors cannot enter.").build();
  private final IndexedProposal rampsAgain =
      aProposal("A ramp at the side door").saying("Wheelchairs cannot enter there.").build();
  private final IndexedProposal forms =
      aProposal("Fewer forms").saying("People cannot find the right paper.").build();

  @TempDir Path folder;

  private ProposalIndex index;

  @BeforeEach
  void openAnIndex() {
    index = ProposalIndex.open(folder, () -> "journal");
    index.rebuild(0).complete();
    index.write(List.of(ramps, rampsAgain, forms), List.of(), 1);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsTheSameNumberFromBothSides() {
    Alike alike = index.compare(ramps, rampsAgain);

    assertThat(alike.score()).isCloseTo(index.compare(rampsAgain, ramps).score(), within(1e-9));
    assertThat(alike.score()).isGreaterThan(index.compare(ramps, forms).score());
    assertThat(index.compare(ramps, ramps).score()).isCloseTo(1, within(1e-9));
    assertThat(alike.known()).isFalse();
  }

  @Test
  void saysWhichTellingWordsTheTwoShareAsTheFirstWritesThem() {
    assertThat(index.compare(ramps, rampsAgain).shared())
        .contains("Ramps", "wheelchairs", "side", "door")
        .doesNotContain("at", "the");
  }

  @Test
  void asksWhatBothMeanOnceThatIsKnown() {
    index.write(List.of(new Meant(ramps, meaning(1, 0)), new Meant(forms, meaning(1, 0))));

    Alike alike = index.compare(ramps, forms);

    assertThat(alike.known()).isTrue();
    assertThat(alike.meaning()).isCloseTo(1, within(1e-6));
    assertThat(index.compare(ramps, rampsAgain).known()).isFalse();
  }

  @Test
  void looksAmongAllThatWasSentWhoeverMaySeeIt() {
    UUID hidden = UUID.randomUUID();
    UUID withdrawn = UUID.randomUUID();
    index.write(
        List.of(
            aProposal("A ramp at the side door")
                .id(hidden)
                .shownTo(Visibility.CIRCLE, null, Set.of())
                .hidden(true)
                .build(),
            aProposal("A ramp at the side door").id(withdrawn).in(State.WITHDRAWN).build()),
        List.of(),
        2);

    assertThat(index.near(ramps, 5))
        .contains(hidden, rampsAgain.id())
        .doesNotContain(withdrawn, ramps.id());
  }

  private static Meaning meaning(float... vector) {
    return new Meaning("invented-1", vector);
  }
}
