package org.groundswell.notification;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.journal.Entry;

/**
 * Whom an entry of the journal is told to, and as what.
 *
 * <p>Authors hear of answers, endorsements, comments, round numbers of supporters and every change
 * of state; the desk of what comes to it and of what it let lapse; those who follow or support of
 * changes of state, and those who follow of comments too. Each person hears of an entry once.
 */
final class Telling {

  private static final Set<Long> ROUND = Set.of(1L, 5L, 10L, 25L, 50L, 100L, 250L, 500L, 1000L);

  private final Function<UUID, Set<UUID>> answerersOf;
  private final Function<Entry, Optional<UUID>> repliedTo;
  private final Function<Entry, Long> supportersAt;
  private final Function<Entry, Set<UUID>> secondPersons;

  /**
   * @param answerersOf who answers at a unit's desk
   * @param repliedTo whose comment the entry's comment replies to
   * @param supportersAt how many supporters the proposal had after the entry
   * @param secondPersons who may decide what the entry asks: that the author is opened, or what to
   *     do about a report or an appeal
   */
  Telling(
      Function<UUID, Set<UUID>> answerersOf,
      Function<Entry, Optional<UUID>> repliedTo,
      Function<Entry, Long> supportersAt,
      Function<Entry, Set<UUID>> secondPersons) {
    this.answerersOf = answerersOf;
    this.repliedTo = repliedTo;
    this.supportersAt = supportersAt;
    this.secondPersons = secondPersons;
  }

  /** Those to tell, without the one who did it and without those who may not see the proposal. */
  Map<UUID, NoticeKind> told(Entry entry, Subject subject, Predicate<UUID> maySee) {
    Map<NoticeKind, Set<UUID>> reasons = reasons(entry, subject);
    Map<UUID, NoticeKind> told = new HashMap<>();
    reasons.forEach((kind, people) -> people.forEach(person -> told.putIfAbsent(person, kind)));
    entry.by().ifPresent(told::remove);
    if (subject.wasDraftAt(entry.at())) {
      told.keySet().retainAll(subject.facts().authors());
    }
    told.keySet().removeIf(maySee.negate());
    return told;
  }

  private Map<NoticeKind, Set<UUID>> reasons(Entry entry, Subject subject) {
    Reasons reasons = new Reasons();
    Set<UUID> authors = subject.facts().authors();
    switch (entry.type()) {
      case "submitted" -> reasons.add(NoticeKind.SUBMITTED, desks(subject));
      case "acknowledged", "answered" -> {
        entry.idFact("helper").ifPresent(it -> reasons.add(NoticeKind.HELP_ASKED, Set.of(it)));
        reasons.add(NoticeKind.ANSWERED, authors);
        if (entry.fact("to").filter("redirected"::equals).isPresent()) {
          reasons.add(NoticeKind.REDIRECTED, desks(subject));
        }
      }
      case "opening-asked" -> {
        reasons.add(NoticeKind.OPENING_ASKED, authors);
        reasons.add(NoticeKind.OPENING_WAITS, secondPersons.apply(entry));
      }
      case "author-opened" -> {
        reasons.add(NoticeKind.AUTHOR_OPENED, authors);
        entry.idFact("with").ifPresent(it -> reasons.add(NoticeKind.OPENING_AGREED, Set.of(it)));
      }
      case "opening-refused" -> {
        reasons.add(NoticeKind.OPENING_REFUSED, authors);
        entry.idFact("with").ifPresent(it -> reasons.add(NoticeKind.OPENING_REFUSED, Set.of(it)));
      }
      case "reported" -> reasons.add(NoticeKind.REPORTED, secondPersons.apply(entry));
      case "appealed" -> reasons.add(NoticeKind.APPEALED, secondPersons.apply(entry));
      case "hidden" -> reasons.add(hidden(entry), wrote(entry, authors));
      case "restored" -> reasons.add(NoticeKind.RESTORED, wrote(entry, authors));
      case "appeal-decided" -> reasons.add(NoticeKind.APPEAL_DECIDED, wrote(entry, authors));
      case "link-asked" ->
          reasons.add(
              NoticeKind.LINK_ASKED,
              entry.fact("asked").filter("desk"::equals).isPresent() ? desks(subject) : authors);
      case "link-refused" ->
          entry.idFact("askedBy").ifPresent(it -> reasons.add(NoticeKind.LINK_REFUSED, Set.of(it)));
      case "linked" ->
          entry.idFact("askedBy").ifPresent(it -> reasons.add(NoticeKind.LINK_AGREED, Set.of(it)));
      case "reading-asked" ->
          reasons.add(
              NoticeKind.READING_ASKED,
              but(subject.facts().conflicted(), entry.idFact("reader").stream()));
      case "reading-declined" ->
          reasons.add(
              NoticeKind.READING_DECLINED,
              entry.idFact("askedBy").stream().collect(Collectors.toSet()));
      case "reading-stored" -> {
        reasons.add(NoticeKind.READING_STORED, desks(subject));
        entry.idFact("askedBy").ifPresent(it -> reasons.add(NoticeKind.READING_STORED, Set.of(it)));
      }
      case "reconsideration-asked" -> {
        reasons.add(NoticeKind.RECONSIDERATION_WAITS, deciders(entry, subject));
        entry
            .idFact("decliner")
            .ifPresent(it -> reasons.add(NoticeKind.RECONSIDERATION_ASKED, Set.of(it)));
      }
      case "reconsideration-lapsed" -> {
        reasons.add(NoticeKind.RECONSIDERATION_LAPSED, deciders(entry, subject));
        reasons.add(NoticeKind.RECONSIDERATION_LAPSED, authors);
      }
      case "reconsidered" -> {
        reasons.add(NoticeKind.RECONSIDERED, authors);
        entry.idFact("decliner").ifPresent(it -> reasons.add(NoticeKind.RECONSIDERED, Set.of(it)));
      }
      case "endorsed" -> reasons.add(NoticeKind.ENDORSED, authors);
      case "supported" -> {
        if (ROUND.contains(supportersAt.apply(entry))) {
          reasons.add(NoticeKind.SUPPORTED, authors);
        }
      }
      case "commented" -> {
        repliedTo.apply(entry).ifPresent(it -> reasons.add(NoticeKind.REPLIED, Set.of(it)));
        reasons.add(NoticeKind.COMMENTED, authors);
        reasons.add(NoticeKind.COMMENTED, subject.followers());
      }
      case "left-behind" ->
          entry
              .idFact("unit")
              .ifPresent(it -> reasons.add(NoticeKind.LEFT_BEHIND, answerers(it, subject)));
      case "co-author-added" ->
          entry
              .idFact("person")
              .ifPresent(it -> reasons.add(NoticeKind.CO_AUTHOR_ADDED, Set.of(it)));
      case "revived", "reopened", "redirect-received", "desk-moved", "unlinked" ->
          reasons.add(NoticeKind.REOPENED, desks(subject));
      case "second-door-opened" -> {
        entry
            .idFact("secondDoor")
            .ifPresent(
                door -> reasons.add(NoticeKind.SECOND_DOOR_OPENED, answerers(door, subject)));
        reasons.add(NoticeKind.STATE_CHANGED, authors);
      }
      case "promise-due" -> reasons.add(NoticeKind.PROMISE_DUE, desks(subject));
      case "consented" -> {
        reasons.add(NoticeKind.CONSENTED, authors);
        reasons.add(NoticeKind.CONSENTED, desks(subject));
      }
      case "trial-ended" -> {
        reasons.add(NoticeKind.TRIAL_ENDED, authors);
        reasons.add(NoticeKind.TRIAL_ENDED, desks(subject));
      }
      case "promise-lapsed" -> {
        reasons.add(NoticeKind.PROMISE_LAPSED, desks(subject));
        reasons.add(NoticeKind.PROMISE_LAPSED, authors);
      }
      default -> {
        // Nobody is told of it for its own sake; the state may have changed all the same.
      }
    }
    if (movesOn(entry) && entry.fact("to").filter("linked"::equals).isPresent()) {
      reasons.add(NoticeKind.LINKED, subject.followers());
      reasons.add(NoticeKind.LINKED, subject.supporters());
    }
    if (movesOn(entry)) {
      reasons.add(NoticeKind.STATE_CHANGED, authors);
      reasons.add(NoticeKind.STATE_CHANGED, subject.followers());
      reasons.add(NoticeKind.STATE_CHANGED, subject.supporters());
    }
    return reasons.byKind;
  }

  /** Those at the desk that looks again, or the facilitators; never whoever declined it. */
  private Set<UUID> deciders(Entry entry, Subject subject) {
    Set<UUID> people =
        entry
            .idFact("decider")
            .map(unit -> answerers(unit, subject))
            .orElseGet(() -> secondPersons.apply(entry));
    Set<UUID> neither = new HashSet<>(subject.facts().conflicted());
    entry.idFact("decliner").ifPresent(neither::add);
    return but(neither, people.stream());
  }

  private static Set<UUID> but(Set<UUID> neither, Stream<UUID> people) {
    return people.filter(it -> !neither.contains(it)).collect(Collectors.toSet());
  }

  /** Whose words were moderated: those of a comment are its author's. */
  private static Set<UUID> wrote(Entry entry, Set<UUID> authors) {
    return entry
        .idFact("commentAuthor")
        .or(() -> entry.idFact("uploader"))
        .map(Set::of)
        .orElse(authors);
  }

  private static NoticeKind hidden(Entry entry) {
    if (entry.idFact("comment").isPresent()) {
      return NoticeKind.COMMENT_HIDDEN;
    }
    return entry.idFact("attachment").isPresent() ? NoticeKind.FILE_HIDDEN : NoticeKind.HIDDEN;
  }

  private Set<UUID> desks(Subject subject) {
    Set<UUID> people = new HashSet<>();
    subject.facts().desks().forEach(desk -> people.addAll(answerers(desk, subject)));
    return people;
  }

  /** Without those whom it is about. */
  private Set<UUID> answerers(UUID unit, Subject subject) {
    Set<UUID> people = new HashSet<>(answerersOf.apply(unit));
    people.removeAll(subject.facts().conflicted());
    return people;
  }

  private static boolean movesOn(Entry entry) {
    Optional<String> from = entry.fact("from");
    return from.isPresent() && !from.equals(entry.fact("to"));
  }

  /** In the order of the kinds, so that the most personal reason is the one a person is given. */
  private static final class Reasons {

    private final Map<NoticeKind, Set<UUID>> byKind = new EnumMap<>(NoticeKind.class);

    void add(NoticeKind kind, Set<UUID> people) {
      byKind.computeIfAbsent(kind, any -> new HashSet<>()).addAll(people);
    }
  }
}
