package org.groundswell.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.UnitRef;
import org.groundswell.harness.Database;
import org.groundswell.metrics.InsightView.DayShare;
import org.groundswell.metrics.InsightView.Period;
import org.groundswell.metrics.InsightView.StageCount;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsightsTest {

  private static final String MONDAY = "2026-01-05T09:00:00Z";
  private static final String TUESDAY = "2026-01-06T15:00:00Z";
  private static final String FRIDAY = "2026-01-09T15:00:00Z";

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  /**
   * The history of this test. Front, of 60 people, hands in 40 ideas on a Monday: 10 are declined
   * the next day, 20 endorsed on Friday, 10 hear nothing. Of the 20 all are begun, 10 are completed
   * in March, 10 are due and under way. Back, of 40 people, hands in 30 that hear nothing; Tiny, of
   * 4, hands in 4.
   */
  private static final class History {

    private final SmallAgency agency;
    private final UUID root;
    private final UUID front;
    private final UUID back;
    private final UUID tiny;

    private History(Database database) {
      agency = new SmallAgency(database);
      root = agency.unit("Agency", null);
      front = agency.unit("Front", root);
      back = agency.unit("Back", root);
      tiny = agency.unit("Tiny", root);
      UUID head = agency.people(root, 1).getFirst();
      List<UUID> ideas = agency.proposals(front, agency.people(front, 60).subList(0, 40), MONDAY);
      agency.answer(ideas.subList(0, 10), head, "decline", TUESDAY);
      agency.answer(ideas.subList(10, 30), head, "endorse", FRIDAY);
      agency.work(ideas.subList(10, 20), "2026-01-20", "2026-03-15", 4);
      agency.work(ideas.subList(20, 30), "2026-01-20", "2026-03-01", 2);
      agency.proposals(back, agency.people(back, 40).subList(0, 30), MONDAY);
      agency.proposals(tiny, agency.people(tiny, 4), MONDAY);
    }

    private InsightView firstQuarterOf(UUID unit) {
      return agency.insight(unit, "2026-Q1", "2026-Q1");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void worksOutEveryFigureThatCanBeWorkedOutOnPaper(Database database) {
    var history = new History(database);

    var view = history.firstQuarterOf(history.front);

    assertThat(view.unit()).isEqualTo(new UnitRef(history.front, "Front"));
    assertThat(view.cut()).isEqualTo("2026-03-31");
    assertThat(view.suppressed()).isFalse();
    assertThat(view.headcount()).isEqualTo(60);
    assertThat(view.submissions().count()).isEqualTo(40);
    // 40 ideas in 60 people times 90 days: 14.78 person-years.
    assertThat(view.submissions().perHundred().value()).isCloseTo(270.6, within(0.05));
    assertThat(view.participation().people()).isEqualTo(40);
    assertThat(view.participation().share()).isEqualTo(0.67);
    assertThat(view.funnel())
        .containsExactly(
            new StageCount("submitted", 40, false),
            new StageCount("answered", 30, false),
            new StageCount("endorsed", 20, false),
            new StageCount("started", 20, false),
            new StageCount("completed", 10, false));
    assertThat(view.blackHole().share()).isEqualTo(0.25);
    assertThat(view.reasoned().share()).isEqualTo(0.75);
    assertThat(view.endorsement().decided().share()).isEqualTo(0.67);
    assertThat(view.endorsement().cif())
        .containsExactly(new DayShare(30, 0.5), new DayShare(90, 0.5));
    assertThat(view.implementation().ofSubmitted())
        .containsExactly(new DayShare(180, 0.25), new DayShare(365, 0.25));
    assertThat(view.implementation().ofEndorsed())
        .containsExactly(new DayShare(180, 0.5), new DayShare(365, 0.5));
  }

  @Nested
  class OnHTwo {

    private final History history = new History(Database.h2());

    @Test
    void drawsTheWaitingCurveWithTheOpenOnesCounted() {
      var answers = history.firstQuarterOf(history.front).firstAnswer();

      assertThat(answers.n()).isEqualTo(40);
      assertThat(answers.events()).isEqualTo(30);
      assertThat(answers.median().reached()).isTrue();
      assertThat(answers.median().value()).isEqualTo(4);
      assertThat(answers.within())
          .extracting(InsightView.Within::days, InsightView.Within::share)
          .containsExactly(tuple(2, 0.25), tuple(5, 0.75), tuple(20, 0.75));
      assertThat(answers.curve())
          .extracting(InsightView.Point::t, InsightView.Point::s, InsightView.Point::atRisk)
          .startsWith(tuple(0, 1.0, 40), tuple(1, 0.75, 30), tuple(4, 0.25, 10));
    }

    @Test
    void countsTheCompletionCodesOfWhatWasDue() {
      var completion = history.firstQuarterOf(history.front).completion();

      assertThat(completion.due()).isEqualTo(20);
      assertThat(completion.rate().share()).isEqualTo(0.5);
      assertThat(completion.initiated().share()).isEqualTo(1);
      assertThat(completion.codes())
          .contains(
              new InsightView.CodeCount(4, 10, false), new InsightView.CodeCount(2, 10, false))
          .contains(new InsightView.CodeCount(9, 0, false));
    }

    @Test
    void saysNothingOfAUnitOfFour() {
      var view = history.firstQuarterOf(history.tiny);

      assertThat(view.suppressed()).isTrue();
      assertThat(view.headcount()).isNull();
      assertThat(view.submissions()).isEqualTo(new InsightView.Submissions(null, true, null));
      assertThat(view.funnel()).isEmpty();
      assertThat(view.firstAnswer().curve()).isEmpty();
      assertThat(view.notes()).containsExactly("too-few");
    }

    @Test
    void hidesTheNextSmallestToCoverTheSmallOneWhoeverAsks() {
      var agency = history.firstQuarterOf(history.root);

      assertThat(agency.submissions().count()).isEqualTo(75);
      assertThat(agency.children())
          .extracting(child -> child.unit().name(), InsightView.Child::suppressed)
          .containsExactly(tuple("Back", true), tuple("Front", false), tuple("Tiny", true));
      assertThat(history.firstQuarterOf(history.back).suppressed()).isTrue();
    }

    @Test
    void givesTheSharesOfAChildThatMayBeShown() {
      var front = history.firstQuarterOf(history.root).children().get(1);

      assertThat(front.submissions()).isEqualTo(40);
      assertThat(front.answeredIn5()).isEqualTo(0.75);
      assertThat(front.completionRate()).isEqualTo(0.5);
    }

    @Test
    void writesTheVeryFiguresOfThePageIntoTheFile() {
      var file = InsightCsv.CHILDREN.write(history.firstQuarterOf(history.root));

      assertThat(file.lines())
          .contains(
              "# Unit: Agency",
              "unit,submissions,answered_in_5_working_days,completion_rate,suppressed",
              "\"Back\",,,,true",
              "\"Front\",40,0.75,0.5,false",
              "\"Tiny\",,,,true");
    }
  }

  @Nested
  class WithAHistoryOfItsOwn {

    private final SmallAgency agency = new SmallAgency(Database.h2());
    private final UUID unit = agency.unit("Agency", null);
    private final List<UUID> people = agency.people(unit, 90);
    private final UUID head = people.getLast();

    @Test
    void movesAPeriodThatWouldLeaveAFewIdeasBetweenTwoPeriods() {
      agency.proposals(unit, people.subList(0, 20), "2025-10-06T09:00:00Z");
      agency.proposals(unit, people.subList(20, 24), MONDAY);

      var view = agency.insight(unit, "2025-Q4", "2026-Q1");

      assertThat(view.asked()).isEqualTo(new Period("2025-Q4", "2026-Q1"));
      assertThat(view.period()).isEqualTo(new Period("2025-Q4", "2025-Q4"));
      assertThat(view.submissions().count()).isEqualTo(20);
      assertThat(view.notes()).contains("period-moved");
      assertThat(agency.insight(unit, "2026-Q1", "2026-Q1").period())
          .isEqualTo(new Period("2025-Q4", "2025-Q4"));
    }

    @Test
    void holdsAnAmountUntilItHasChangedByEnough() {
      var ideas = agency.proposals(unit, people.subList(0, 60), MONDAY);
      agency.answer(ideas.subList(0, 30), head, "decline", TUESDAY);
      assertThat(answered()).isEqualTo(30);

      agency.answer(ideas.subList(30, 33), head, "decline", FRIDAY);
      agency.somethingHappened();
      assertThat(answered()).isEqualTo(30);

      agency.answer(ideas.subList(33, 43), head, "decline", FRIDAY);
      agency.somethingHappened();
      assertThat(answered()).isEqualTo(45);
    }

    @Test
    void countsNothingThatHappenedAfterTheCut() {
      var ideas = agency.proposals(unit, people.subList(0, 30), MONDAY);
      agency.answer(ideas, head, "decline", "2026-04-01T09:00:00Z");
      agency.proposals(unit, people.subList(30, 60), "2026-04-02T09:00:00Z");

      var view = agency.insight(unit, "2026-Q1", "2026-Q2");

      assertThat(view.submissions().count()).isEqualTo(30);
      assertThat(answered()).isZero();
      assertThat(view.firstAnswer().events()).isZero();
      assertThat(view.firstAnswer().median().reached()).isFalse();
    }

    @Test
    void takesAnAuthorsOwnWordForNoAnswer() {
      var ideas = agency.proposals(unit, people.subList(0, 20), MONDAY);
      for (int i = 0; i < ideas.size(); i++) {
        agency.answer(ideas.subList(i, i + 1), people.get(i), "reply", TUESDAY);
      }

      assertThat(answered()).isZero();
    }

    @Test
    void takesAnAcknowledgementForNoAnswer() {
      var ideas = agency.proposals(unit, people.subList(0, 20), MONDAY);
      agency.answer(ideas, head, "acknowledge", TUESDAY);

      assertThat(answered()).isZero();
    }

    @Test
    void saysNothingOfFewPeopleNotEvenThatTheySaidNothing() {
      UUID four = agency.unit("Four", unit);
      agency.people(four, 4);
      agency.proposals(unit, people.subList(0, 20), MONDAY);

      assertThat(agency.insight(four, "2026-Q1", "2026-Q1").suppressed()).isTrue();
      assertThat(agency.insight(unit, "2026-Q1", "2026-Q1").children())
          .extracting(InsightView.Child::suppressed)
          .containsExactly(true);
    }

    @Test
    void showsNothingOfAUnitInWhichOnePersonWroteMost() {
      agency.proposals(unit, people.subList(0, 12), MONDAY);
      agency.proposals(unit, Collections.nCopies(13, people.getFirst()), MONDAY);

      assertThat(agency.insight(unit, "2026-Q1", "2026-Q1").suppressed()).isTrue();
    }

    private Integer answered() {
      return agency.insight(unit, "2026-Q1", "2026-Q1").funnel().get(1).count();
    }
  }
}
