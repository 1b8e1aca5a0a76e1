package org.groundswell.demo;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.directory.DirectoryDraft;
import org.groundswell.directory.DirectoryDraft.PersonDraft;
import org.groundswell.directory.Unit;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.pipeline.State;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.web.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {

  private static final Instant A_WEDNESDAY = Instant.parse("2026-06-17T12:00:00Z");
  private static final DemoAgency AGENCY = DemoFiles.agency();
  private static final List<Story> STORIES = DemoFiles.stories();
  private static final Set<String> OF_A_STORY =
      words(
          "id author coAuthors desk right rightReason themes missionGoal campaign fields"
              + " visibility",
          "title problem affected cause solution firstStep events");
  private static final Map<Doing, String> OF_A_DEED = new EnumMap<>(Doing.class);

  static {
    OF_A_DEED.put(Doing.SUPPORT, "people untilDay untilHoursAgo");
    OF_A_DEED.put(Doing.COMMENT, "text id replyTo");
    OF_A_DEED.put(Doing.ATTACH, "file");
    OF_A_DEED.put(Doing.ENDORSE, "text");
    OF_A_DEED.put(Doing.REVISE, "changes");
    OF_A_DEED.put(Doing.WITHDRAW, "reason");
    OF_A_DEED.put(Doing.REVIVE, "reason");
    OF_A_DEED.put(
        Doing.ANSWER,
        "code text reason whatWouldChange nextStep helper revisitDay toUnit toElsewhere linkTo"
            + " trial");
    OF_A_DEED.put(Doing.PLAN, "owner target dueDay steps");
    OF_A_DEED.put(Doing.FINISH_STEP, "step");
    OF_A_DEED.put(Doing.BLOCK_STEP, "step blocker");
    OF_A_DEED.put(Doing.CODE, "code note outcome evidence lesson");
  }

  private final Timeline timeline = timelineFrom(A_WEDNESDAY);
  private final DirectoryDraft directory =
      AGENCY.directory(timeline.calendar().dateAt(timeline.start()));

  static List<Story> stories() {
    return STORIES;
  }

  @Test
  void eachHasItsOwnTitleAndProblem() {
    assertThat(STORIES).hasSizeGreaterThanOrEqualTo(100);
    assertThat(STORIES).extracting(Story::id).doesNotHaveDuplicates();
    assertThat(STORIES).extracting(story -> story.text("title")).doesNotHaveDuplicates();
    assertThat(STORIES).extracting(story -> story.text("problem")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void nothingIsMisspelt(Story story) {
    assertThat(OF_A_STORY).containsAll(story.idea().keySet());
    for (JsonObject deed : story.deeds()) {
      Set<String> known =
          words("does who day at hoursAgo", OF_A_DEED.getOrDefault(Timeline.doing(deed), "does"));
      assertThat(known).as("%s: %s", story.id(), deed).containsAll(deed.keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void whoeverAndWhateverItNamesExists(Story story) {
    Set<String> people = ids(directory.people().stream().map(PersonDraft::externalRef), "demo/");
    Set<String> units = ids(directory.units().stream().map(Unit::slug), "");
    Set<String> others = ids(STORIES.stream().map(Story::id), "");
    List<JsonObject> told = new ArrayList<>(story.deeds());
    told.add(story.idea());
    story.deeds().stream()
        .filter(it -> Timeline.doing(it) == Doing.PLAN)
        .forEach(it -> told.addAll(it.getJsonArray("steps").getValuesAs(JsonObject.class)));

    assertThat(named(told, "author", "who", "helper", "owner")).isSubsetOf(people);
    assertThat(told.stream().flatMap(it -> Story.names(it, "people").stream())).isSubsetOf(people);
    assertThat(Story.names(story.idea(), "coAuthors")).isSubsetOf(people);
    assertThat(named(told, "desk", "toUnit")).isSubsetOf(units);
    assertThat(named(told, "linkTo")).isSubsetOf(others);
    assertThat(named(told, "missionGoal")).allMatch(StoriesTest::isAGoal);
    assertThat(named(told, "campaign")).isSubsetOf("small-stones", "brought-back");
    assertThat(Slug.read(DecisionRight.class, story.text("right"))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void itsTextsAreWithinTheLimits(Story story) {
    assertThat(story.text("title")).hasSizeBetween(3, 150).doesNotContain("\n");
    for (JsonObject told :
        Stream.concat(story.deeds().stream(), Stream.of(story.idea())).toList()) {
      told.forEach(
          (name, value) -> {
            if (value instanceof JsonString text) {
              assertThat(text.getString())
                  .as("%s: %s", story.id(), name)
                  .isNotBlank()
                  .hasSizeLessThanOrEqualTo(limit(name))
                  .isEqualTo(text.getString().strip());
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyNoSaysWhyAndWhatWouldChangeIt(Story story) {
    for (JsonObject told : answers(story)) {
      AnswerCode code = Slug.read(AnswerCode.class, told.getString("code")).orElseThrow();
      String text = told.getString("text");
      assertThat(text).hasSizeGreaterThanOrEqualTo(code.needsReasonedText() ? 40 : 1);
      if (code == AnswerCode.DECLINE) {
        assertThat(Slug.read(DeclineReason.class, told.getString("reason"))).isPresent();
        assertThat(told.getString("whatWouldChange")).isNotBlank();
      }
      assertThat(told.containsKey("helper")).isEqualTo(code == AnswerCode.NEEDS_WORK);
      assertThat(told.containsKey("revisitDay")).isEqualTo(code == AnswerCode.PARK);
      assertThat(told.containsKey("trial")).isEqualTo(code == AnswerCode.TRIAL);
      assertThat(told.containsKey("linkTo")).isEqualTo(code == AnswerCode.LINK);
      assertThat(told.containsKey("toUnit") ^ told.containsKey("toElsewhere"))
          .isEqualTo(code == AnswerCode.REDIRECT);
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void itsDeedsAreInTheirOrderOnWorkingDaysAndOver(Story story) {
    List<Deed> deeds = timeline.of(List.of(story));
    List<JsonObject> played =
        deeds.stream()
            .map(Deed::told)
            .filter(told -> told.containsKey("does") && Timeline.doing(told) != Doing.SUPPORT)
            .toList();

    assertThat(played)
        .containsExactlyElementsOf(
            story.deeds().stream().filter(it -> Timeline.doing(it) != Doing.SUPPORT).toList());
    assertThat(deeds)
        .allSatisfy(
            deed -> {
              assertThat(deed.at()).isBefore(A_WEDNESDAY);
              assertThat(timeline.calendar().isWorkingDay(dayOf(deed)))
                  .as("%s on %s", deed.key(), dayOf(deed))
                  .isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyDeedIsAllowedToWhoDoesItInTheStateItIsIn(Story story) {
    assertThat(rehearse(story, timeline)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01T00:10:00Z",
        "2026-03-29T01:30:00Z",
        "2026-04-06T09:00:00Z",
        "2026-08-30T23:59:00Z",
        "2026-12-28T07:00:00Z"
      })
  void everyDeedIsAllowedWheneverTheDemoStarts(Instant start) {
    Timeline other = timelineFrom(start);

    assertThat(STORIES).allSatisfy(story -> assertThat(rehearse(story, other)).isNotNull());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void everyStateIsSomewhere(State state) {
    assertThat(STORIES.stream().map(story -> rehearse(story, timeline))).contains(state);
  }

  @Test
  void somePromisesWereBrokenAndMostWereKept() {
    List<Boolean> answeredLate =
        STORIES.stream().map(this::answeredLate).flatMap(Optional::stream).toList();

    assertThat(answeredLate).filteredOn(late -> late).hasSizeGreaterThanOrEqualTo(4);
    assertThat(answeredLate).filteredOn(late -> !late).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void newIdeasWaitOnDesksTodayOneDueTodayAndOneOverdue() {
    WorkingCalendar calendar = timeline.calendar();
    List<Promise> waiting =
        STORIES.stream()
            .filter(story -> rehearse(story, timeline) == State.SUBMITTED)
            .map(this::promise)
            .toList();

    assertThat(waiting).hasSizeGreaterThanOrEqualTo(6);
    assertThat(waiting).anyMatch(promise -> promise.hasLapsedAt(A_WEDNESDAY));
    assertThat(waiting)
        .filteredOn(not(promise -> promise.hasLapsedAt(A_WEDNESDAY)))
        .anyMatch(it -> calendar.dateAt(it.nextDue().get()).equals(calendar.dateAt(A_WEDNESDAY)));
  }

  @Test
  void supportComesFromFewAndFromMany() {
    Map<String, Integer> supports = new HashMap<>();
    timeline.of(STORIES).stream()
        .filter(deed -> deed.does() == Doing.SUPPORT)
        .forEach(deed -> supports.merge(deed.story().id(), 1, Integer::sum));

    assertThat(supports.values()).anyMatch(n -> n <= 6).anyMatch(n -> n >= 50);
    assertThat(timeline.of(STORIES).stream().map(Deed::key)).doesNotHaveDuplicates();
  }

  private static Timeline timelineFrom(Instant start) {
    return new Timeline(
        start,
        WorkingCalendar.mondayToFriday(AGENCY.agency().timeZone())
            .withHolidays(AGENCY.holidays().keySet()));
  }

  private State rehearse(Story story, Timeline on) {
    return new Rehearsal(AGENCY, on, story).play(on.of(List.of(story)));
  }

  private LocalDate dayOf(Deed deed) {
    boolean today = deed.told().containsKey("hoursAgo") || deed.does() == Doing.DRAFT;
    return today ? timeline.day(1) : timeline.calendar().dateAt(deed.at());
  }

  private Promise promise(Story story) {
    Instant submitted =
        timeline.of(List.of(story)).stream()
            .filter(deed -> deed.does() == Doing.SUBMIT)
            .map(Deed::at)
            .findFirst()
            .orElseThrow();
    return Promise.from(submitted, PromiseTerms.USUAL, timeline.calendar());
  }

  /** Whether the first substantive answer was late; nothing for those without one. */
  private Optional<Boolean> answeredLate(Story story) {
    return timeline.of(List.of(story)).stream()
        .filter(deed -> deed.does() == Doing.ANSWER && !deed.text("code").equals("acknowledge"))
        .findFirst()
        .map(deed -> deed.at().isAfter(promise(story).answer().due()));
  }

  private static List<JsonObject> answers(Story story) {
    return story.deeds().stream().filter(it -> Timeline.doing(it) == Doing.ANSWER).toList();
  }

  private static Set<String> words(String... lines) {
    return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toSet());
  }

  private static boolean isAGoal(String name) {
    return AGENCY.agency().missionGoals().stream()
        .anyMatch(goal -> goal.id().equals(DemoId.goal(name)));
  }

  private static Set<String> ids(Stream<String> names, String prefix) {
    return names.map(name -> name.substring(prefix.length())).collect(Collectors.toSet());
  }

  private static List<String> named(List<JsonObject> told, String... fields) {
    return told.stream()
        .flatMap(it -> Stream.of(fields).map(field -> it.getString(field, null)))
        .filter(name -> name != null)
        .toList();
  }

  private static int limit(String name) {
    return switch (name) {
      case "text", "note", "outcome", "evidence", "lesson", "whatWouldChange" -> 4000;
      case "target" -> 2000;
      case "nextStep", "blocker", "rightReason", "reason" -> 1000;
      case "toElsewhere" -> 200;
      default -> 8000;
    };
  }
}
