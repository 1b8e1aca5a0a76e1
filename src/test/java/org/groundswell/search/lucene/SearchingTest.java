package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.search.lucene.IndexedProposals.NOON;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;
import static org.groundswell.search.lucene.IndexedProposals.anybody;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groundswell.pipeline.State;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Mine;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.search.lucene.SearchResult.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they get. */
class SearchingTest {

  @TempDir Path folder;

  private ProposalIndex index;

  @BeforeEach
  void open() {
    index = ProposalIndex.open(folder, () -> "journal");
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Nested
  class Words {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "recycling", "recycle", "RECYCLED", "recyc", "recyclng bins", "bins recycling", "#42",
          "42", "cafeteria", "landfill", "Adebayo", "adebayo olu", "“recycling”", "bins AND",
          "recycling -taxis", "\"recycling bins\""
        })
    void findsAProposal(String typed) {
      write(
          aProposal("Recycling bins for the café")
              .numbered(42)
              .saying("The cafeteria throws paper away.")
              .answered("We pay for landfill twice.")
              .by("Olúwaseun Adébáyò"),
          aProposal("Shared taxis").numbered(7).saying("From the station."));

      assertThat(titles(typed)).containsExactly("Recycling bins for the café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cafe", "CAFÉ", "cafe\u0301", "Café"})
    void ignoresAccentsInWhateverFormTheyAreTyped(String typed) {
      write(aProposal("A café downstairs"), aProposal("A canteen upstairs"));

      assertThat(titles(typed)).containsExactly("A café downstairs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"مقترح", "دراجات", "会議室", "会議", "велосипед"})
    void findsWordsOfOtherScripts(String typed) {
      write(aProposal("مقترح دراجات"), aProposal("会議室の予約"), aProposal("Велосипед для всех"));

      assertThat(titles(typed)).hasSize(1);
    }

    @Test
    void ranksATitleAboveATextAndBothAboveAnAnswer() {
      write(
          aProposal("First").saying("About other things").answered("Consider parking."),
          aProposal("Second").saying("About parking and other things"),
          aProposal("Parking"));

      assertThat(titles("parking")).containsExactly("Parking", "Second", "First");
    }

    @Test
    void takesWordsAsTheyAreWhileThatFindsEnough() {
      write(
          aProposal("Parking one"),
          aProposal("Parking two"),
          aProposal("Parking three"),
          aProposal("Barking dogs"));

      assertThat(titles("parking ")).hasSize(3).allMatch(title -> title.startsWith("Parking"));
    }

    @Test
    void suggestsTheSpellingThatFindsSomething() {
      write(aProposal("Accessible entrances"));

      assertThat(search("accesible entrances ").didYouMean()).contains("accessible entrances");
      assertThat(search("accessible entrances ").didYouMean()).isEmpty();
    }

    @Test
    void suggestsNoWordThatOnlyAHiddenProposalHas() {
      write(aProposal("Accessible entrances").hidden(true), aProposal("Something else"));

      assertThat(search("accesible ").didYouMean()).isEmpty();
      assertThat(search("accesible ").hits()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.groundswell.search.lucene.SearchingTest#strangeTexts")
    void survivesEveryText(String typed) {
      write(aProposal("Something").saying("ordinary"));

      assertThat(search(typed).total()).isBetween(0L, 1L);
      assertThat(index.similar(typed, typed, anybody(), 5)).hasSizeBetween(0, 1);
    }
  }

  static Stream<String> strangeTexts() {
    return Stream.of(
        "",
        " ",
        "\"",
        "\"\"",
        "-",
        "--",
        "- -",
        "-something",
        "AND OR NOT",
        "+(title:* OR [a TO z]) && !x^2~3 /.*/ \\",
        "*".repeat(10_000),
        "a".repeat(10_000),
        "something ".repeat(1_000),
        IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")),
        "\"" + "a b ".repeat(2_500),
        "\u202Eمقترح\u202C שלום",
        "e\u0301\u0301\u0301\u0301",
        "\uD83D",
        "x".repeat(1_999) + "\uD83D\uDE00",
        "\u0000\u0007\uFFFF",
        "<script>alert(1)</script>",
        "👩‍👩‍👧‍👦🇬🇭");
  }

  @Nested
  class Highlights {

    @Test
    void marksTheHitsAndKeepsEveryLetterOfTheTitle() {
      write(aProposal("Recycling bins, <b>now</b>"));

      List<Part> title = search("recycle").hits().getFirst().title();

      assertThat(title)
          .containsExactly(new Part("Recycling", true), new Part(" bins, <b>now</b>", false));
    }

    @Test
    void marksTheBeginningOfAWordAndAWordWithASlip() {
      write(aProposal("Environmental policy"));

      assertThat(search("environm").hits().getFirst().title())
          .contains(new Part("Environmental", true));
      assertThat(search("envronmental ").hits().getFirst().title())
          .contains(new Part("Environmental", true));
    }

    @Test
    void showsTheAnswerWhenOnlyTheAnswerHasTheWord() {
      write(
          aProposal("Bins")
              .saying("The bins are full. Nobody empties them.")
              .answered("The contractor changes in May."));

      assertThat(search("contractor").hits().getFirst().text())
          .contains(new Part("contractor", true));
    }
  }

  @Nested
  class Filters {

    private final UUID root = UUID.randomUUID();
    private final UUID branch = UUID.randomUUID();
    private final UUID twig = UUID.randomUUID();

    @Test
    void keepsAUnitAndWhatIsBelowIt() {
      write(
          aProposal("Root").from(root),
          aProposal("Branch").from(root, branch),
          aProposal("Twig").from(root, branch, twig));

      SearchResult found = search(new Filter(Set.of(), Optional.of(branch), none(), Mine.NO));

      assertThat(found.total()).isEqualTo(2);
      assertThat(found.units()).containsEntry(root, 3).containsEntry(branch, 2);
    }

    @Test
    void countsStatesAsIfNoStateWereChosen() {
      write(
          aProposal("One").in(State.SUBMITTED),
          aProposal("Two").in(State.DECLINED),
          aProposal("Three").in(State.DECLINED));

      SearchResult found = search(new Filter(Set.of("submitted"), none(), none(), Mine.NO));

      assertThat(found.total()).isEqualTo(1);
      assertThat(found.states()).containsOnly(entry("declined", 2), entry("submitted", 1));
    }

    @Test
    void findsWhatTheAskerSupports() {
      write(
          aProposal("Mine").supportedBy(anybody().person()),
          aProposal("Not mine").supportedBy(UUID.randomUUID()));

      SearchResult found = search(new Filter(Set.of(), none(), none(), Mine.SUPPORTED));

      assertThat(found.hits()).hasSize(1);
    }

    private SearchResult search(Filter filter) {
      return index.search(
          new SearchQuery("", anybody(), filter, new Order.Relevance(), new Slice(0, 20)));
    }

    private static Optional<UUID> none() {
      return Optional.empty();
    }

    private static Map.Entry<String, Integer> entry(String state, int count) {
      return Map.entry(state, count);
    }
  }

  @Nested
  class Orders {

    @Test
    void putsTheNewestFirst() {
      write(
          aProposal("Old").since(NOON.minus(Duration.ofDays(9))),
          aProposal("New").since(NOON),
          aProposal("Older").since(NOON.minus(Duration.ofDays(99))));

      assertThat(ordered(new Order.Newest())).containsExactly("New", "Old", "Older");
      assertThat(titles("")).containsExactly("New", "Old", "Older");
    }

    @Test
    void putsTheMostSupportedFirst() {
      write(
          aProposal("One").supportedBy(new UUID(0, 1)),
          aProposal("None"),
          aProposal("Two").supportedBy(new UUID(0, 1), new UUID(0, 2)));

      assertThat(ordered(new Order.Supported())).containsExactly("Two", "One", "None");
    }

    @Test
    void shufflesAlikeForTheSameSeedAndOtherwiseForAnother() {
      List<IndexedProposals> many = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        many.add(aProposal("P" + i).numbered(i));
      }
      write(many.toArray(IndexedProposals[]::new));

      List<String> first = ordered(new Order.Shuffled(1));

      assertThat(ordered(new Order.Shuffled(1))).isEqualTo(first);
      assertThat(ordered(new Order.Shuffled(2)))
          .containsExactlyInAnyOrderElementsOf(first)
          .isNotEqualTo(first);
    }

    @Test
    void givesEveryProposalOnceOverAllPages() {
      List<IndexedProposals> many = new ArrayList<>();
      for (int i = 0; i < 45; i++) {
        many.add(aProposal("Same words").numbered(i));
      }
      write(many.toArray(IndexedProposals[]::new));

      List<UUID> seen = new ArrayList<>();
      for (int from = 0; from < 60; from += 20) {
        index
            .search(
                new SearchQuery(
                    "words", anybody(), Filter.NONE, new Order.Relevance(), new Slice(from, 20)))
            .hits()
            .forEach(hit -> seen.add(hit.id()));
      }

      assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    private List<String> ordered(Order order) {
      return index
          .search(new SearchQuery("", anybody(), Filter.NONE, order, new Slice(0, 50)))
          .hits()
          .stream()
          .map(SearchingTest::title)
          .toList();
    }
  }

  private void write(IndexedProposals... proposals) {
    index.write(Stream.of(proposals).map(IndexedProposals::build).toList(), List.of(), 1);
  }

  private SearchResult search(String typed) {
    return index.search(
        new SearchQuery(typed, anybody(), Filter.NONE, new Order.Relevance(), new Slice(0, 20)));
  }

  private List<String> titles(String typed) {
    return search(typed).hits().stream().map(SearchingTest::title).toList();
  }

  private static String title(SearchResult.Hit hit) {
    return hit.title().stream().map(Part::text).collect(Collectors.joining());
  }
}
