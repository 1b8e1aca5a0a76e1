package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.campaign.FieldAnswers;
import org.groundswell.decisionright.Catalogue;
import org.groundswell.directory.Agency;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.Party;
import org.groundswell.pipeline.Promise;
import org.groundswell.proposal.prose.ProseView;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Rights;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;
import org.groundswell.web.Slug;

/** One proposal whole, as one person may see it. */
@ApplicationScoped
public class ProposalViews {

  private static final int FIRST_SUPPORTERS = 12;
  private static final int MOST_REPLICATIONS = 20;

  private final ProposalCards cards;
  private final Catalogue catalogue;
  private final Sql sql;
  private final Directory directory;
  private final Clock clock;
  private final FieldAnswers fields;

  @Inject
  ProposalViews(
      ProposalCards cards, Catalogue catalogue, Sql sql, Directory directory, Clock clock) {
    this.cards = cards;
    this.catalogue = catalogue;
    this.sql = sql;
    this.directory = directory;
    this.clock = clock;
    this.fields = new FieldAnswers(sql, new org.groundswell.campaign.Campaigns(sql, directory));
  }

  /**
   * The proposal.
   *
   * @throws Refusal {@code no-such-proposal} when there is none, or none that this person may see
   */
  public ProposalView of(Asker asker, UUID id) {
    Conditions where = new Conditions();
    where.values().addAll(List.of(asker.id(), asker.id()));
    where.and("p.id = ?", id);
    VisibleSql.restrict(where, asker.scope());
    CardRow row =
        cards.rows(where, "").stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(RightsRefusal.NO_SUCH_PROPOSAL));
    return view(asker, row, cards.cards(List.of(row)).getFirst());
  }

  /** An answer that this person gave, whether or not they still see the proposal. */
  public AnswerView ownAnswer(Asker asker, UUID answer) {
    AnswerRow row =
        sql.first(AnswerRow.OWN, AnswerRow::read, answer, asker.id())
            .orElseThrow(() -> new Refusal(RightsRefusal.NO_SUCH_PROPOSAL));
    return answer(asker, row, directory.people(all(Stream.of(row.people()))));
  }

  private ProposalView view(Asker asker, CardRow row, ProposalCard card) {
    UUID id = row.id();
    Rest rest = sql.first(Rest.SELECT, Rest::read, id).orElseThrow();
    List<UUID> circle = people("select person_id from proposal_circle where proposal_id = ?", id);
    List<UUID> helpers = people("select person_id from proposal_helper where proposal_id = ?", id);
    List<UUID> supporters =
        people(
            "select person_id from proposal_support where proposal_id = ? order by at limit "
                + FIRST_SUPPORTERS,
            id);
    List<Endorsed> endorsed = endorsed(id);
    List<AnswerRow> answers = sql.list(AnswerRow.SELECT, AnswerRow::read, id);
    List<Note> notes = notes(id);
    Map<UUID, PersonRef> names =
        directory.people(
            all(
                Stream.of(
                    circle.stream(),
                    helpers.stream(),
                    supporters.stream(),
                    endorsed.stream().map(Endorsed::by),
                    answers.stream().flatMap(AnswerRow::people),
                    notes.stream().map(Note::by))));
    List<PersonRef> helperRefs = named(helpers, names);
    List<PersonRef> endorsers = named(endorsers(answers, endorsed), names);
    ProposalFacts facts = facts(row, rest, card, circle);
    return new ProposalView(
        card.id(),
        card.number(),
        card.title(),
        card.summary(),
        card.state(),
        card.family(),
        card.stage(),
        card.right(),
        card.unit(),
        card.desk(),
        card.campaign(),
        card.authors(),
        card.submittedAt(),
        card.updatedAt(),
        card.supports(),
        card.comments(),
        card.endorsements(),
        card.supported(),
        card.following(),
        withWhoAnswers(card.nextStep(), facts.conflicted()),
        card.answer(),
        card.completion(),
        card.externalSupports(),
        card.source(),
        ProseView.of(rest.problem()),
        ProseView.of(rest.affected()),
        ProseView.of(rest.cause()),
        ProseView.of(rest.solution()),
        ProseView.of(rest.firstStep()),
        goal(rest.missionGoal()),
        rest.rightReason(),
        new ProposalView.VisibilityView(
            Slug.of(rest.visibility()),
            unit(rest.visibleUnit()),
            rest.visibility() == Visibility.CIRCLE ? named(circle, names) : null),
        unit(row.secondDoor()),
        rest.version(),
        rest.revision(),
        may(asker, facts, row),
        cards.stagesOf(row),
        answers.stream().map(answer -> answer(asker, answer, names)).toList(),
        endorsed.stream()
            .map(
                it ->
                    new ProposalView.EndorsementView(
                        names.get(it.by()), it.at(), ProseView.of(it.text())))
            .toList(),
        helperRefs,
        new ProposalView.Supporters(card.supports(), named(supporters, names)),
        promise(row),
        new ProposalView.Credit(
            card.authors().getFirst(),
            card.authors().subList(1, card.authors().size()),
            endorsers,
            helperRefs),
        rest.linkedTo() == null ? null : linkedTo(asker, rest.linkedTo()),
        rest.replicates() == null ? null : linkedTo(asker, rest.replicates()),
        replications(asker, id),
        rest.revisitOn(),
        rest.redirectedTo(),
        rest.trial(),
        notes.stream()
            .map(
                note ->
                    new ProposalView.NoteView(
                        note.kind(), ProseView.of(note.text()), names.get(note.by()), note.at()))
            .toList(),
        rest.language(),
        row.createdAt(),
        card.themes(),
        rest.entry() == null
            ? null
            : catalogue.version(rest.entry(), rest.entryVersion()).orElse(null),
        rest.consentDue(),
        rest.consentedAt(),
        card.campaign() == null ? List.of() : fields.of(id));
  }

  /** Whoever said at the desk that it shall be done put their name behind it, too. */
  private static List<UUID> endorsers(List<AnswerRow> answers, List<Endorsed> endorsed) {
    return Stream.concat(
            answers.stream()
                .filter(answer -> answer.code().equals(AnswerCode.ENDORSE.slug()))
                .map(AnswerRow::by),
            endorsed.stream().map(Endorsed::by))
        .distinct()
        .toList();
  }

  /** Where a desk has the next step, the person who runs it today is named beside the unit. */
  private ProposalCard.NextStepView withWhoAnswers(
      ProposalCard.NextStepView next, Set<UUID> conflicted) {
    boolean atADesk =
        next.who().equals(Party.DESK.slug()) || next.who().equals(Party.SECOND_DOOR.slug());
    if (!atADesk || next.unit() == null) {
      return next;
    }
    PersonRef person =
        directory.organisation().answerersOf(next.unit().id(), directory.today()).stream()
            .filter(answerer -> !conflicted.contains(answerer))
            .findFirst()
            .flatMap(directory::person)
            .orElse(null);
    return new ProposalCard.NextStepView(
        next.who(), person, next.unit(), next.due(), next.key(), next.lapsed());
  }

  /** What the rights allow, without the second door while the desk still has time. */
  private List<Action> may(Asker asker, ProposalFacts facts, CardRow row) {
    boolean lapsed = row.promise() != null && row.promise().hasLapsedAt(clock.instant());
    return Rights.allowed(asker, facts).stream()
        .filter(action -> action != Action.TAKE_SECOND_DOOR || lapsed && row.secondDoor() == null)
        .toList();
  }

  private ProposalFacts facts(CardRow row, Rest rest, ProposalCard card, List<UUID> circle) {
    Set<UUID> authors = new HashSet<>(cards.authorsOf(List.of(row.id())).get(row.id()));
    Set<UUID> desks = new HashSet<>(Set.of(row.desk()));
    if (row.secondDoor() != null) {
      desks.add(row.secondDoor());
    }
    return new ProposalFacts(
        card.id(),
        row.state(),
        rest.visibility(),
        rest.visibleUnit(),
        row.unit(),
        desks,
        row.firstAuthor(),
        authors,
        Set.copyOf(circle),
        rest.hidden(),
        row.owner(),
        conflicted(row.id()));
  }

  private Set<UUID> conflicted(UUID id) {
    return Set.copyOf(people("select person_id from proposal_conflict where proposal_id = ?", id));
  }

  private AnswerView answer(Asker asker, AnswerRow answer, Map<UUID, PersonRef> names) {
    return new AnswerView(
        answer.id(),
        answer.code(),
        answer.reason(),
        ProseView.of(answer.text()),
        ProseView.of(answer.whatWouldChange()),
        answer.nextStep(),
        answer.helper() == null ? null : names.get(answer.helper()),
        answer.revisitOn(),
        unit(answer.toUnit()),
        answer.toElsewhere(),
        Optional.ofNullable(answer.linkTo())
            .map(to -> linkedTo(asker, to))
            .map(to -> new ProposalCard.Titled(to.id(), to.title()))
            .orElse(null),
        answer.trial(),
        names.get(answer.by()),
        answer.at());
  }

  /** The other proposal, or null when this person may not see it. */
  private ProposalView.LinkedTo linkedTo(Asker asker, UUID other) {
    return cards.of(asker, List.of(other)).stream()
        .findFirst()
        .map(card -> new ProposalView.LinkedTo(card.id(), card.title(), card.state()))
        .orElse(null);
  }

  /** Where its idea was taken over, as far as this person sees it, the newest first. */
  private List<ProposalView.LinkedTo> replications(Asker asker, UUID id) {
    List<UUID> others =
        sql.list(
            "select id from proposal where replicates_id = ? and state <> 'draft'"
                + " order by submitted_at desc, id fetch first "
                + MOST_REPLICATIONS
                + " rows only",
            row -> row.uuid("id"),
            id);
    return cards.of(asker, others).stream()
        .map(card -> new ProposalView.LinkedTo(card.id(), card.title(), card.state()))
        .toList();
  }

  private ProposalView.PromiseView promise(CardRow row) {
    Promise promise = row.promise();
    if (promise == null) {
      return null;
    }
    Instant now = clock.instant();
    return new ProposalView.PromiseView(
        part(promise.acknowledge(), promise, now),
        part(promise.answer(), promise, now),
        part(promise.decide(), promise, now),
        promise.isPaused());
  }

  private static ProposalView.PromiseView.PartView part(
      Promise.Part part, Promise promise, Instant now) {
    Instant seenAt = promise.pausedAt().orElse(now);
    return new ProposalView.PromiseView.PartView(
        part.due(), part.keptAt().orElse(null), part.lapsedAt(seenAt));
  }

  private ProposalCard.Titled goal(UUID goal) {
    return directory.agency().missionGoals().stream()
        .filter(known -> known.id().equals(goal))
        .findFirst()
        .map((Agency.MissionGoal known) -> new ProposalCard.Titled(known.id(), known.title()))
        .orElse(null);
  }

  private UnitRef unit(UUID unit) {
    return unit == null ? null : directory.unit(unit).orElse(null);
  }

  private List<UUID> people(String query, UUID id) {
    return sql.list(query, row -> row.uuid("person_id"), id);
  }

  private List<Endorsed> endorsed(UUID id) {
    return sql.list(
        "select person_id, at, text from endorsement where proposal_id = ? order by at",
        row -> new Endorsed(row.uuid("person_id"), row.instant("at"), row.text("text")),
        id);
  }

  private List<Note> notes(UUID id) {
    return sql.list(
        "select kind, text, by_id, at from proposal_note where proposal_id = ? order by at",
        row -> new Note(row.text("kind"), row.text("text"), row.uuid("by_id"), row.instant("at")),
        id);
  }

  private static List<PersonRef> named(List<UUID> people, Map<UUID, PersonRef> names) {
    return people.stream().map(names::get).filter(Objects::nonNull).toList();
  }

  private static Set<UUID> all(Stream<Stream<UUID>> people) {
    return people.flatMap(some -> some).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private record Endorsed(UUID by, Instant at, String text) {}

  private record Note(String kind, String text, UUID by, Instant at) {}

  /** The columns that only the whole view shows. */
  private record Rest(
      String problem,
      String affected,
      String cause,
      String solution,
      String firstStep,
      UUID missionGoal,
      String rightReason,
      Visibility visibility,
      UUID visibleUnit,
      boolean hidden,
      long version,
      int revision,
      UUID linkedTo,
      UUID replicates,
      LocalDate revisitOn,
      String redirectedTo,
      AnswerView.Trial trial,
      String language,
      UUID entry,
      long entryVersion,
      Instant consentDue,
      Instant consentedAt) {

    static final String SELECT =
        """
        select problem, affected, cause, solution, first_step, mission_goal_id, right_reason,
          visibility, visible_unit_id, hidden, version, revision, linked_to_id, replicates_id, revisit_on,
          redirected_to, trial_measure, trial_stop_rule, trial_until, language,
          right_entry_id, right_entry_version, consent_due, consented_at
        from proposal where id = ?
        """;

    static Rest read(Sql.Row row) throws SQLException {
      return new Rest(
          row.text("problem"),
          row.text("affected"),
          row.text("cause"),
          row.text("solution"),
          row.text("first_step"),
          row.uuid("mission_goal_id"),
          row.text("right_reason"),
          Slug.read(Visibility.class, row.text("visibility")).orElseThrow(),
          row.uuid("visible_unit_id"),
          row.flag("hidden"),
          row.number("version"),
          (int) row.number("revision"),
          row.uuid("linked_to_id"),
          row.uuid("replicates_id"),
          row.day("revisit_on"),
          row.text("redirected_to"),
          AnswerRow.trial(row),
          row.text("language"),
          row.uuid("right_entry_id"),
          row.number("right_entry_version"),
          row.instant("consent_due"),
          row.instant("consented_at"));
    }
  }
}
