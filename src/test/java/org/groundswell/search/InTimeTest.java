package org.groundswell.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;
import static org.groundswell.search.lucene.IndexedProposals.anybody;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.groundswell.search.lucene.IndexedProposal;
import org.groundswell.search.lucene.ProposalIndex;
import org.groundswell.search.lucene.SearchQuery;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.search.lucene.SearchResult;
import org.groundswell.search.vector.Meaning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for a sentence model longer than it may take. */
@Timeout(60)
class InTimeTest {

  private static final Duration SHORT = Duration.ofMillis(80);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Meaning CYCLING = new Meaning("invented", new float[] {1, 0});

  private final CountDownLatch answers = new CountDownLatch(1);
  private final InTime inTime = new InTime(Executors.defaultThreadFactory());

  @AfterEach
  void close() {
    inTime.close();
  }

  @Test
  void givesWhatIsFoundOutInTime() {
    assertThat(inTime.answer("sheds", () -> CYCLING, LONG)).isEqualTo(CYCLING);
  }

  @Test
  void remembersWhatWasFoundOut() {
    inTime.answer("sheds", () -> CYCLING, LONG);

    assertThat(inTime.answer("sheds", this::blocked, LONG)).isEqualTo(CYCLING);
  }

  @Test
  void goesWithoutWhatTheModelFailsAt() {
    Supplier<Meaning> failing =
        () -> {
          throw new IllegalStateException("The sentence model failed.");
        };

    assertThat(inTime.answer("sheds", failing, LONG).isUnknown()).isTrue();
    assertThat(inTime.answer("sheds", () -> CYCLING, LONG)).isEqualTo(CYCLING);
  }

  @Nested
  class WhenTheModelNeverAnswers {

    @Test
    void goesWithoutItsAnswerWhenPatienceEnds() {
      long begun = System.nanoTime();

      assertThat(inTime.answer("sheds", InTimeTest.this::blocked, SHORT).isUnknown()).isTrue();
      assertThat(since(begun)).isBetween(SHORT.minusMillis(1), LONG);
    }

    @Test
    void doesNotEvenWaitOnceOthersWaitInVain() {
      for (int asked = 0; asked <= InTime.MOST_WAITING; asked++) {
        inTime.answer("question " + asked, InTimeTest.this::blocked, Duration.ZERO);
      }
      long begun = System.nanoTime();

      assertThat(inTime.answer("sheds", () -> CYCLING, LONG).isUnknown()).isTrue();
      assertThat(since(begun)).isLessThan(LONG.dividedBy(2));
    }

    @Test
    void searchesByWords(@TempDir Path folder) {
      UUID id = new UUID(1, 1);
      IndexedProposal sheds = aProposal("Bicycle sheds").id(id).numbered(1).build();
      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        index.write(List.of(sheds), List.of(), 1);

        Meaning meaning = inTime.answer("bicycle", InTimeTest.this::blocked, SHORT);
        SearchResult found = index.search(bicycle(), meaning);

        assertThat(found.hits()).extracting(SearchResult.Hit::id).containsExactly(id);
      }
    }

    @Test
    void remembersWhatItSaysTooLate() {
      inTime.answer("sheds", InTimeTest.this::blocked, Duration.ZERO);
      answers.countDown();
      inTime.answer("something else", () -> CYCLING, LONG);

      assertThat(inTime.answer("sheds", () -> Meaning.UNKNOWN, LONG)).isEqualTo(CYCLING);
    }
  }

  /** Who types cannot wait for it, because nothing that answers them knows of it. */
  @Test
  void suggestionsKnowOfNoModel() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Meanings.class.getName())
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.groundswell.search.vector")
        .check(new ClassFileImporter().importClasses(SuggestionsResource.class));
  }

  private Meaning blocked() {
    try {
      answers.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return CYCLING;
  }

  private static SearchQuery bicycle() {
    return new SearchQuery(
        "bicycle", anybody(), Filter.NONE, new Order.Relevance(), new Slice(0, 20));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
