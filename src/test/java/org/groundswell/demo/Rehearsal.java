package org.groundswell.demo;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.decisionright.RightEntry;
import org.groundswell.directory.DirectoryDraft;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.RoleGrant;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Rights;
import org.groundswell.rights.Role;
import org.groundswell.rights.Visibility;
import org.groundswell.web.Slug;

/**
 * Plays one story without a server: keeps the state that the deeds lead to and asks the real rights
 * and the real list of ways whether each deed may happen.
 */
final class Rehearsal {

  private final Organisation organisation;
  private final List<RightEntry> catalogue;
  private final Map<UUID, UUID> unitOf;
  private final Timeline timeline;
  private final Story story;

  private State state = State.DRAFT;
  private UUID desk;
  private UUID owner;
  private LocalDate revisit;
  private LocalDate consent;
  private int steps;

  Rehearsal(DemoAgency agency, Timeline timeline, Story story) {
    DirectoryDraft directory = agency.directory(timeline.calendar().dateAt(timeline.start()));
    this.catalogue = agency.rights(timeline.start());
    this.organisation = new Organisation(directory.units(), directory.posts(), directory.grants());
    this.unitOf = new HashMap<>();
    directory.people().forEach(person -> unitOf.put(person.id(), person.unit()));
    this.timeline = timeline;
    this.story = story;
    this.desk =
        story.text("desk") == null
            ? unitOf.get(DemoId.person(story.author()))
            : DemoId.unit(story.text("desk"));
  }

  State state() {
    return state;
  }

  /** Plays it to the end, and fails with the key of the deed that may not happen. */
  State play(List<Deed> deeds) {
    for (Deed deed : deeds) {
      try {
        passTimeUntil(timeline.calendar().dateAt(deed.at()));
        play(deed);
      } catch (RuntimeException no) {
        throw new AssertionError(deed.key() + " (" + deed.does() + "): " + no.getMessage(), no);
      }
    }
    passTimeUntil(timeline.calendar().dateAt(timeline.start()));
    return state;
  }

  /** What was parked comes back, and silence that lasted long enough is consent. */
  private void passTimeUntil(LocalDate day) {
    if (state == State.PARKED && !day.isBefore(revisit)) {
      state = State.IN_REVIEW;
    }
    if (consent != null && state.isAtTheDesk() && day.isAfter(consent)) {
      state = state.to(State.ENDORSED);
      owner = DemoId.person(story.author());
    }
  }

  private void play(Deed deed) {
    switch (deed.does()) {
      case DRAFT -> {}
      case SUBMIT -> submit(deed);
      case REVISE -> ask(deed, Action.REVISE);
      case WITHDRAW -> move(deed, Action.WITHDRAW, State.WITHDRAWN);
      case SECOND_DOOR -> ask(deed, Action.TAKE_SECOND_DOOR);
      case SUPPORT -> ask(deed, Action.SUPPORT);
      case COMMENT -> ask(deed, Action.COMMENT);
      case ATTACH -> ask(deed, Action.ATTACH);
      case ENDORSE -> ask(deed, Action.ENDORSE);
      case ANSWER -> answer(deed);
      case RECEIVE -> move(deed, Action.RECEIVE, State.IN_REVIEW);
      case UNLINK -> move(deed, Action.UNLINK, State.IN_REVIEW);
      case REVIVE -> move(deed, Action.REVIVE, State.REVIVED);
      case PLAN -> plan(deed);
      case FINISH_STEP, BLOCK_STEP -> step(deed);
      case CODE -> code(deed);
    }
  }

  private void submit(Deed deed) {
    boolean first = state == State.DRAFT;
    boolean go = DecisionRight.GO == Slug.read(DecisionRight.class, story.text("right")).get();
    ask(deed, Action.SUBMIT);
    state = state.to(first ? go ? State.IN_DELIVERY : State.SUBMITTED : State.IN_REVIEW);
    owner = go ? DemoId.person(story.author()) : owner;
    consent = first && !go ? consentAfter(timeline.calendar().dateAt(deed.at())) : null;
  }

  /** The day that ends with the desk's consent, or null where its silence says nothing. */
  private LocalDate consentAfter(LocalDate sent) {
    Set<UUID> themes =
        Story.names(story.idea(), "themes").stream().map(DemoId::theme).collect(Collectors.toSet());
    return catalogue.stream()
        .filter(it -> it.silence() != null && themes.contains(it.theme()))
        .filter(it -> organisation.unitAndAncestors(desk).contains(it.unit()))
        .map(it -> timeline.calendar().plus(sent, it.silence()))
        .findFirst()
        .orElse(null);
  }

  private void answer(Deed deed) {
    ask(deed, Action.ANSWER);
    JsonObject told = deed.told();
    AnswerCode code = Slug.read(AnswerCode.class, told.getString("code")).orElseThrow();
    code.changeFrom(state).ifPresent(next -> state = state.to(next));
    consent = code.isSubstantive() ? null : consent;
    switch (code) {
      case ENDORSE, TRIAL -> owner = DemoId.person(story.author());
      case PARK -> revisit = timeline.day(told.getInt("revisitDay"));
      case REDIRECT ->
          desk = told.containsKey("toUnit") ? DemoId.unit(told.getString("toUnit")) : desk;
      default -> {}
    }
  }

  private void plan(Deed deed) {
    ask(deed, Action.PLAN);
    owner = DemoId.person(deed.text("owner"));
    steps = deed.told().getJsonArray("steps").size();
    state = state == State.ENDORSED ? state.to(State.IN_DELIVERY) : state;
  }

  private void step(Deed deed) {
    ask(deed, Action.PLAN);
    int number = deed.told().getInt("step");
    if (number < 1 || number > steps) {
      throw new IllegalArgumentException("there is no step " + number);
    }
  }

  private void code(Deed deed) {
    ask(deed, Action.CODE_COMPLETION);
    state =
        switch (deed.told().getInt("code")) {
          case 4, 5 -> state.to(State.COMPLETED);
          case 9 -> state.to(State.ABANDONED);
          default -> state == State.ENDORSED ? state.to(State.IN_DELIVERY) : state;
        };
  }

  private void move(Deed deed, Action action, State next) {
    ask(deed, action);
    state = state.to(next);
  }

  private void ask(Deed deed, Action action) {
    Rights.may(asker(deed), action, facts()).orRefuse();
  }

  private Asker asker(Deed deed) {
    UUID person = deed.person();
    LocalDate day = timeline.calendar().dateAt(deed.at());
    Set<Role> roles = EnumSet.of(Role.STAFF);
    if (organisation.isManager(person, day)) {
      roles.add(Role.MANAGER);
    }
    if (organisation.grantsOf(person, day).stream()
        .anyMatch(it -> it.role() == RoleGrant.Kind.FACILITATOR)) {
      roles.add(Role.FACILITATOR);
    }
    return new Asker(
        person,
        unitOf.get(person),
        roles,
        organisation.desksOf(person, day),
        organisation.ledBy(person, day),
        organisation.unitAndAncestors(unitOf.get(person)));
  }

  private ProposalFacts facts() {
    UUID first = DemoId.person(story.author());
    Set<UUID> authors = people(story.idea(), "coAuthors");
    authors.add(first);
    JsonObject audience = story.idea().getJsonObject("visibility");
    Visibility visibility =
        audience == null
            ? Visibility.AGENCY
            : Slug.read(Visibility.class, audience.getString("kind")).orElseThrow();
    return new ProposalFacts(
        DemoId.of(story.id()),
        state,
        visibility,
        visibility == Visibility.UNIT ? DemoId.unit(audience.getString("unit")) : null,
        unitOf.get(first),
        Set.of(desk),
        first,
        authors,
        visibility == Visibility.CIRCLE ? people(audience, "people") : Set.of(),
        false,
        owner);
  }

  private static Set<UUID> people(JsonObject told, String name) {
    return Story.names(told, name).stream()
        .map(DemoId::person)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
