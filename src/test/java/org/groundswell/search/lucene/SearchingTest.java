package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.search.lucene.IndexedProposals.NOON;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;
import static org.groundswell.search.lucene.IndexedProposals.anybody;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Mine;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Period;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.search.lucene.SearchResult.Part;
import org.groundswell.search.vector.Meaning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they get. */
class SearchingTest {

  private static final String FRENCH_TITLE = "Un projecteur pour les réunions des équipes";
  private static final String ENGLISH_TITLE = "Lend the projector by the hour to every team";

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
    void findsWhatOnlyAFileSaysAndShowsItLast() {
      write(
          aProposal("First").withFiles("costs.csv\nParking for twelve bicycles"),
          aProposal("Second").answered("Consider parking bicycles."),
          aProposal("Third").saying("Something else"));

      assertThat(titles("bicycle parking")).containsExactly("Second", "First");
      assertThat(titles("costs.csv")).containsExactly("First");
      assertThat(search("twelve").hits().getFirst().text())
          .extracting(Part::text)
          .contains("twelve");
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

    @Test
    void suggestsNoFormOfAVisibleWordThatOnlyAHiddenProposalHas() {
      write(aProposal("Accessibility").hidden(true), aProposal("Accessible"));

      assertThat(search("accessibilitie ").didYouMean()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "fr, Un calendrier partagé pour toutes les salles de réunion, calendriers partagées",
      "es, Menos papeles en las oficinas de la dirección, papel oficina",
      "pt, Publicar as licitações na página do escritório, licitação",
      "de, Mehr Fahrradständer vor den Häusern der Behörde, Haus Behörden",
      "sw, Watu wanasubiri muda mrefu kwa leseni za biashara, leseni biashara",
      "ar, الدراجات للموظفين في الوزارة, دراجة موظف",
      "ur, دفاتر میں کم کاغذ استعمال کریں, کاغذ استعمال",
      "hi, कार्यालयों में कागज का उपयोग कम करें, कार्यालय कागज",
      "th, โรงจอดรถจักรยานสำหรับพนักงาน, พนักงาน"
    })
    void findsOtherFormsOfTheWordsInTheLanguageOfAProposal(
        String code, String title, String typed) {
      write(aProposal(title), aProposal("A coffee machine for the lobby"));

      assertThat(titles(typed + " ")).as(code).containsExactly(title);
    }

    @Test
    void searchesAllLanguagesAtOnce() {
      write(
          aProposal(FRENCH_TITLE),
          aProposal(ENGLISH_TITLE),
          aProposal("A coffee machine for the lobby"));

      assertThat(titles("projecteurs réunion ")).containsExactly(FRENCH_TITLE);
      assertThat(titles("projectors team ")).containsExactly(ENGLISH_TITLE);
      assertThat(titles("project")).containsExactlyInAnyOrder(FRENCH_TITLE, ENGLISH_TITLE);
    }

    @Test
    void takesAWholeSentenceAsAQuestion() {
      write(
          aProposal("Lend the projector by the hour"), aProposal("A coffee machine for the lobby"));

      assertThat(titles("where could my team possibly borrow some projector next Tuesday "))
          .containsExactly("Lend the projector by the hour");
    }

    @ParameterizedTest
    @MethodSource("org.groundswell.search.lucene.SearchingTest#strangeTexts")
    void survivesEveryText(String typed) {
      write(aProposal("Something").saying("ordinary"));

      assertThat(search(typed).total()).isBetween(0L, 1L);
      assertThat(index.similar(new SimilarWords(typed, typed), Meaning.UNKNOWN, anybody(), 5))
          .hasSizeBetween(0, 1);
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
  class WhileTyping {

    @ParameterizedTest
    @ValueSource(
        strings = {"rec", "Recycling b", "bins rec", "café", "caf", "recycle", "42", "#42"})
    void findsTitlesByTheBeginningOfTheLastWord(String typed) {
      write(
          aProposal("Recycling bins for the café").numbered(42),
          aProposal("Shared taxis").saying("Recycling bins at the station's café"));

      assertThat(typing(typed)).containsExactly("Recycling bins for the café");
    }

    @Test
    void marksWhatWasTyped() {
      write(aProposal("Recycling bins"));

      assertThat(index.titles("recyclin", anybody(), 5).getFirst().title())
          .containsExactly(new Part("Recycling", true), new Part(" bins", false));
    }

    @Test
    void offersNoTitleThatTheAskerMayNotSee() {
      write(aProposal("Recycling bins").hidden(true), aProposal("Recycling paper"));

      assertThat(typing("recy")).containsExactly("Recycling paper");
    }

    @ParameterizedTest
    @MethodSource("org.groundswell.search.lucene.SearchingTest#strangeTexts")
    void survivesEveryText(String typed) {
      write(aProposal("Something"));

      assertThat(typing(typed)).hasSizeBetween(0, 1);
    }

    private List<String> typing(String typed) {
      return index.titles(typed, anybody(), 5).stream()
          .map(found -> found.title().stream().map(Part::text).collect(Collectors.joining()))
          .toList();
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

      SearchResult found = search(Filter.NONE.from(Optional.of(branch)));

      assertThat(found.total()).isEqualTo(2);
      assertThat(found.units()).containsEntry(root, 3).containsEntry(branch, 2);
    }

    @Test
    void countsStatesAsIfNoStateWereChosen() {
      write(
          aProposal("One").in(State.SUBMITTED),
          aProposal("Two").in(State.DECLINED),
          aProposal("Three").in(State.DECLINED));

      SearchResult found = search(Filter.NONE.in(Set.of("submitted")));

      assertThat(found.total()).isEqualTo(1);
      assertThat(found.states()).containsOnly(entry("declined", 2), entry("submitted", 1));
    }

    @Test
    void countsThemesAsIfNoThemeWereChosenAndOnlyWhatTheAskerMaySee() {
      write(
          aProposal("One").about("forms", "tools"),
          aProposal("Two").about("forms"),
          aProposal("Three"),
          aProposal("Hidden").about("tools").hidden(true));

      SearchResult found = search(Filter.NONE.about(Set.of("tools")));

      assertThat(found.hits()).extracting(SearchingTest::title).containsExactly("One");
      assertThat(found.themes()).containsOnly(entry("forms", 2), entry("tools", 1));
      assertThat(index.count(anybody(), "tools")).isEqualTo(1);
    }

    @Test
    void findsAProposalByAThemeThatWasMergedIntoItsOwnAndCountsItOnce() {
      write(aProposal("One").about("forms").formerlyAbout("paper"));

      SearchResult found = search(Filter.NONE.about(Set.of("paper")));

      assertThat(found.total()).isEqualTo(1);
      assertThat(found.themes()).containsOnly(entry("forms", 1));
    }

    @Test
    void findsWhatTheAskerSupports() {
      write(
          aProposal("Mine").supportedBy(anybody().person()),
          aProposal("Not mine").supportedBy(UUID.randomUUID()));

      SearchResult found = search(Filter.NONE.of(Mine.SUPPORTED));

      assertThat(found.hits()).hasSize(1);
    }

    private SearchResult search(Filter filter) {
      return index.search(
          new SearchQuery("", anybody(), filter, new Order.Relevance(), new Slice(0, 20)));
    }

    @Test
    void keepsAYearAndCountsAllOfThem() {
      write(
          aProposal("Before").since(Instant.parse("2024-12-31T23:59:59Z")),
          aProposal("First").since(Instant.parse("2025-01-01T00:00:00Z")),
          aProposal("Last").since(Instant.parse("2025-12-31T23:59:59Z")));

      SearchResult found = search(Filter.NONE.during(Period.in(2025)));

      assertThat(found.total()).isEqualTo(2);
      assertThat(found.years()).containsExactly(Map.entry(2025, 2), Map.entry(2024, 1));
    }

    @Test
    void keepsATimeFromItsFirstInstantToJustBeforeItsEnd() {
      write(
          aProposal("Too early").since(NOON.minusMillis(1)),
          aProposal("First").since(NOON),
          aProposal("Last").since(NOON.plusSeconds(60).minusMillis(1)),
          aProposal("Too late").since(NOON.plusSeconds(60)));

      SearchResult found =
          search(
              Filter.NONE.during(
                  new Period(
                      Optional.empty(), Optional.of(NOON), Optional.of(NOON.plusSeconds(60)))));

      assertThat(found.hits())
          .extracting(SearchingTest::title)
          .containsExactlyInAnyOrder("First", "Last");
    }

    @Test
    void findsWhatWaitsForTheAskersAnswerAndCountsIt() {
      UUID desk = UUID.randomUUID();
      UUID manager = UUID.randomUUID();
      VisibleScope scope = new VisibleScope(manager, Set.of(), Set.of(desk), false);
      write(
          aProposal("Waits").at(desk),
          aProposal("At another desk"),
          aProposal("Answered").at(desk).in(State.DECLINED),
          aProposal("One's own").at(desk).by(manager));

      SearchResult found =
          index.search(
              new SearchQuery(
                  "", scope, Filter.NONE.of(Mine.ANSWERING), new Order.Newest(), new Slice(0, 20)));

      assertThat(found.hits()).extracting(SearchingTest::title).containsExactly("Waits");
      assertThat(found.mine()).containsEntry(Mine.ANSWERING, 1).containsEntry(Mine.AUTHOR, 1);
    }

    @Test
    void whatIsToBeReadFairlyIsNotFoundByWhoseItIs() {
      UUID unit = UUID.randomUUID();
      UUID read = UUID.randomUUID();
      write(aProposal("Recycle").id(read).by("Adebayo").from(unit), aProposal("Cycle").from(unit));
      VisibleScope reader =
          new VisibleScope(new UUID(9, 9), Set.of(), Set.of(), false, Set.of(), Set.of(read));

      assertThat(asReader(reader, "", Filter.NONE.from(Optional.of(unit))))
          .containsExactly("Cycle");
      assertThat(asReader(reader, "adebayo", Filter.NONE)).isEmpty();
      assertThat(asReader(reader, "adebay", Filter.NONE)).isEmpty();
      assertThat(asReader(reader, "adebayyo", Filter.NONE)).isEmpty();
      assertThat(asReader(reader, "recycle -adebayo", Filter.NONE)).containsExactly("Recycle");
      assertThat(asReader(anybody(), "adebayo", Filter.NONE)).containsExactly("Recycle");
      assertThat(asReader(anybody(), "recycle -adebayo", Filter.NONE)).isEmpty();
      assertThat(found(reader, "", Filter.NONE).units()).containsEntry(unit, 1);
      assertThat(found(reader, "", Filter.NONE).total()).isEqualTo(2);
    }

    private SearchResult found(VisibleScope scope, String words, Filter filter) {
      return index.search(
          new SearchQuery(words, scope, filter, new Order.Relevance(), new Slice(0, 20)));
    }

    private List<String> asReader(VisibleScope scope, String words, Filter filter) {
      return found(scope, words, filter).hits().stream().map(SearchingTest::title).toList();
    }

    @Test
    void countsNoAnswersForSomebodyWithoutADesk() {
      write(aProposal("Waits"));

      assertThat(search(Filter.NONE).mine()).doesNotContainKey(Mine.ANSWERING);
    }

    @Test
    void countsOnlyWhatTheAskerMaySee() {
      write(
          aProposal("Seen").supportedBy(anybody().person()),
          aProposal("Hidden").supportedBy(anybody().person()).hidden(true));

      SearchResult found = search(Filter.NONE);

      assertThat(found.mine()).containsEntry(Mine.SUPPORTED, 1);
      assertThat(found.years().values()).containsExactly(1);
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
    void putsANewProposalWithSomeSupportersBeforeAnOldOneWithMany() {
      write(
          aProposal("Old")
              .since(NOON.minus(Duration.ofDays(60)))
              .supportedBy(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3)),
          aProposal("New").since(NOON).supportedBy(new UUID(0, 1), new UUID(0, 2)),
          aProposal("Unnoticed").since(NOON));

      assertThat(ordered(new Order.Trending(NOON.plusSeconds(60))))
          .containsExactly("New", "Old", "Unnoticed");
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
