package org.groundswell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.journal.Entry;
import org.groundswell.pipeline.State;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTest {

  private static final Instant SUBMITTED = Instant.parse("2026-03-02T09:00:00Z");
  private static final UUID PROPOSAL = new UUID(9, 9);
  private static final UUID COUNTER = new UUID(0, 1);
  private static final UUID AGENCY = new UUID(0, 2);
  private static final UUID ADA = new UUID(1, 1);
  private static final UUID MANAGER = new UUID(1, 2);
  private static final UUID DIRECTOR = new UUID(1, 3);
  private static final UUID FOLLOWER = new UUID(1, 4);
  private static final UUID SUPPORTER = new UUID(1, 5);
  private static final UUID COMMENTER = new UUID(1, 6);
  private static final UUID FACILITATOR = new UUID(1, 7);
  private static final UUID AUDITOR = new UUID(1, 8);

  private long supporters = 5;
  private final Telling telling =
      new Telling(
          unit -> Map.of(COUNTER, Set.of(MANAGER), AGENCY, Set.of(DIRECTOR)).get(unit),
          entry -> Optional.of(COMMENTER),
          entry -> supporters,
          entry -> Set.of(AUDITOR));

  @Test
  void aNewProposalIsToldToTheDesk() {
    assertThat(told(entry("submitted", ADA, "from", "draft", "to", "submitted")))
        .containsEntry(MANAGER, NoticeKind.SUBMITTED)
        .doesNotContainKey(ADA);
  }

  @Test
  void anAnswerIsToldToTheAuthorAndTheChangeOfStateToThoseWhoFollowAndSupport() {
    assertThat(told(entry("answered", MANAGER, "from", "in-review", "to", "endorsed")))
        .containsOnly(
            Map.entry(ADA, NoticeKind.ANSWERED),
            Map.entry(FOLLOWER, NoticeKind.STATE_CHANGED),
            Map.entry(SUPPORTER, NoticeKind.STATE_CHANGED));
  }

  @Test
  void aReplyThatChangesNoStateIsToldToTheAuthorOnly() {
    assertThat(told(entry("answered", MANAGER, "from", "in-review", "to", "in-review")))
        .containsOnly(Map.entry(ADA, NoticeKind.ANSWERED));
  }

  @Test
  void aCommentIsToldToTheAuthorToThoseWhoFollowAndToWhomItReplies() {
    assertThat(told(entry("commented", SUPPORTER)))
        .containsOnly(
            Map.entry(ADA, NoticeKind.COMMENTED),
            Map.entry(FOLLOWER, NoticeKind.COMMENTED),
            Map.entry(COMMENTER, NoticeKind.REPLIED));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "5, true", "49, false", "50, true", "999, false"})
  void theAuthorHearsOfRoundNumbersOfSupporters(long number, boolean told) {
    supporters = number;

    assertThat(told(entry("supported", SUPPORTER)).containsKey(ADA)).isEqualTo(told);
  }

  @Test
  void aLapsedPromiseIsToldToTheDeskAndTheAuthor() {
    assertThat(told(entry("promise-lapsed", null, "which", "answer")))
        .containsOnly(
            Map.entry(ADA, NoticeKind.PROMISE_LAPSED),
            Map.entry(MANAGER, NoticeKind.PROMISE_LAPSED));
  }

  @Test
  void theSecondDoorIsToldThatItIsOpen() {
    assertThat(told(entry("second-door-opened", null, "secondDoor", AGENCY.toString())))
        .containsEntry(DIRECTOR, NoticeKind.SECOND_DOOR_OPENED);
  }

  @Test
  void whoeverCouldAgreeToAnOpeningIsToldThatItWaitsAndTheAuthorThatItWasAsked() {
    assertThat(told(entry("opening-asked", FACILITATOR, "as", "facilitator")))
        .containsOnly(
            Map.entry(ADA, NoticeKind.OPENING_ASKED), Map.entry(AUDITOR, NoticeKind.OPENING_WAITS));
  }

  @Test
  void theAuthorAndTheFirstPersonAreToldHowAnOpeningEnded() {
    assertThat(told(entry("author-opened", AUDITOR, "with", FACILITATOR.toString())))
        .containsOnly(
            Map.entry(ADA, NoticeKind.AUTHOR_OPENED),
            Map.entry(FACILITATOR, NoticeKind.OPENING_AGREED));
    assertThat(told(entry("opening-refused", AUDITOR, "with", FACILITATOR.toString())))
        .containsOnly(
            Map.entry(ADA, NoticeKind.OPENING_REFUSED),
            Map.entry(FACILITATOR, NoticeKind.OPENING_REFUSED));
  }

  @Test
  void whoTakesBackTheirOwnRequestIsNotToldOfIt() {
    assertThat(told(entry("opening-refused", FACILITATOR, "with", FACILITATOR.toString())))
        .containsOnlyKeys(ADA);
  }

  @Test
  void whatALeaverLeftBehindIsToldToWhoeverRunsTheirUnit() {
    assertThat(told(entry("left-behind", null, "unit", AGENCY.toString(), "what", "idea")))
        .containsOnly(Map.entry(DIRECTOR, NoticeKind.LEFT_BEHIND));
  }

  @Test
  void whoMayNotSeeWhatWasLeftBehindIsNotToldOfIt() {
    Entry left = entry("left-behind", null, "unit", AGENCY.toString(), "what", "idea");

    assertThat(telling.told(left, subject(), person -> !person.equals(DIRECTOR))).isEmpty();
  }

  @Test
  void nobodyIsToldWhatTheyDidThemselves() {
    assertThat(told(entry("withdrawn", ADA, "from", "submitted", "to", "withdrawn")))
        .doesNotContainKey(ADA)
        .containsKeys(FOLLOWER, SUPPORTER);
  }

  @Test
  void nobodyIsToldWhatTheyMayNotSee() {
    Entry answered = entry("answered", MANAGER, "from", "in-review", "to", "declined");

    assertThat(telling.told(answered, subject(), person -> !person.equals(FOLLOWER)))
        .doesNotContainKey(FOLLOWER)
        .containsKey(SUPPORTER);
  }

  @Test
  void whatHappenedToADraftIsToldToItsAuthorsOnly() {
    Entry early = entryAt(SUBMITTED.minusSeconds(60), "endorsed", MANAGER, "from", "a", "to", "b");

    assertThat(told(early)).containsOnlyKeys(ADA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drafted",
        "discarded",
        "revised",
        "followed",
        "unfollowed",
        "unsupported",
        "comment-edited",
        "comment-removed",
        "attached",
        "attachment-read",
        "attachment-removed",
        "step-done"
      })
  void whatChangesNothingForOthersIsToldToNobody(String type) {
    assertThat(told(entry(type, SUPPORTER))).isEmpty();
  }

  @Test
  void whoIsAskedToReadIsToldUnlessItIsAboutThem() {
    assertThat(told(entry("reading-asked", MANAGER, "reader", DIRECTOR.toString())))
        .containsOnly(Map.entry(DIRECTOR, NoticeKind.READING_ASKED));
    assertThat(
            telling.told(
                entry("reading-asked", MANAGER, "reader", DIRECTOR.toString()),
                subject(Set.of(DIRECTOR)),
                person -> true))
        .isEmpty();
  }

  @Test
  void theDeskAndWhoAskedAreToldThatSomebodyHasReadIt() {
    assertThat(told(entry("reading-stored", DIRECTOR, "askedBy", FACILITATOR.toString())))
        .containsOnly(
            Map.entry(MANAGER, NoticeKind.READING_STORED),
            Map.entry(FACILITATOR, NoticeKind.READING_STORED));
    assertThat(told(entry("reading-changed", DIRECTOR, "askedBy", FACILITATOR.toString())))
        .isEmpty();
  }

  @Test
  void aSecondLookIsToldToThoseWhoDecideAndToWhoDeclined() {
    String[] facts = {"decider", AGENCY.toString(), "decliner", MANAGER.toString()};

    assertThat(told(entry("reconsideration-asked", ADA, facts)))
        .containsOnly(
            Map.entry(DIRECTOR, NoticeKind.RECONSIDERATION_WAITS),
            Map.entry(MANAGER, NoticeKind.RECONSIDERATION_ASKED));
    assertThat(told(entry("reconsidered", DIRECTOR, facts)))
        .containsOnly(
            Map.entry(ADA, NoticeKind.RECONSIDERED), Map.entry(MANAGER, NoticeKind.RECONSIDERED));
  }

  @Test
  void whoDeclinedIsNotAmongThoseWhoAreAskedToLookAgain() {
    String[] facts = {"decider", AGENCY.toString(), "decliner", DIRECTOR.toString()};

    assertThat(told(entry("reconsideration-lapsed", null, facts)))
        .containsOnly(Map.entry(ADA, NoticeKind.RECONSIDERATION_LAPSED));
  }

  private Map<UUID, NoticeKind> told(Entry entry) {
    return telling.told(entry, subject(), person -> true);
  }

  private static Subject subject() {
    return subject(Set.of());
  }

  private static Subject subject(Set<UUID> about) {
    ProposalFacts facts =
        new ProposalFacts(
            PROPOSAL,
            State.IN_REVIEW,
            Visibility.AGENCY,
            null,
            COUNTER,
            Set.of(COUNTER),
            ADA,
            Set.of(ADA),
            Set.of(),
            false,
            null,
            about);
    return new Subject(facts, SUBMITTED, Set.of(FOLLOWER), Set.of(SUPPORTER));
  }

  private static Entry entry(String type, UUID actor, String... facts) {
    return entryAt(SUBMITTED.plusSeconds(60), type, actor, facts);
  }

  private static Entry entryAt(Instant at, String type, UUID actor, String... facts) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      map.put(facts[i], facts[i + 1]);
    }
    return new Entry(7, new UUID(7, 7), at, actor, "proposal", PROPOSAL, type, 1, map);
  }
}
