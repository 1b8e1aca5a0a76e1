package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.pipeline.NextStep;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.proposal.prose.Markdown;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.stage.Scheme;
import org.groundswell.stage.Stage;
import org.groundswell.stage.Stages;
import org.groundswell.storage.Sql;
import org.groundswell.theme.ThemeRef;
import org.groundswell.theme.Themes;
import org.groundswell.web.Refusal;

/** Cards of proposals, as one person may see them. */
@ApplicationScoped
public class ProposalCards {

  private static final int SUMMARY = 240;

  private final Sql sql;
  private final Directory directory;
  private final Stages stages;
  private final Clock clock;

  @Inject
  ProposalCards(Sql sql, Directory directory, Stages stages, Clock clock) {
    this.sql = sql;
    this.directory = directory;
    this.stages = stages;
    this.clock = clock;
  }

  /**
   * The cards of these proposals, in this order; what the person may not see is missing. One query
   * for the rows and one for their authors.
   */
  public List<ProposalCard> of(Asker asker, List<UUID> ids) {
    return of(asker, ids, Map.of());
  }

  /** The same, each with what made it a hit. */
  public List<ProposalCard> of(
      Asker asker, List<UUID> ids, Map<UUID, ProposalCard.Highlight> highlights) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Conditions where = new Conditions();
    where.values().addAll(List.of(asker.id(), asker.id()));
    where.and("p.id in (" + Sql.marks(ids.size()) + ")", ids.toArray());
    VisibleSql.restrict(where, asker.scope());
    Map<UUID, ProposalCard> found = new HashMap<>();
    cards(rows(where, ""), row -> new Extra(null, highlights.get(row.id())))
        .forEach(card -> found.put(card.id(), card));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /**
   * Goes on when this person may see this proposal.
   *
   * @throws Refusal {@code no-such-proposal} otherwise
   */
  public void requireVisible(Asker asker, UUID id) {
    Conditions where = new Conditions().and("p.id = ?", id);
    VisibleSql.restrict(where, asker.scope());
    sql.first(
            "select p.id from proposal p" + where.where(),
            row -> row.uuid("id"),
            where.values().toArray())
        .orElseThrow(() -> new Refusal(RightsRefusal.NO_SUCH_PROPOSAL));
  }

  /** The rows these conditions select; the asker's id comes first in their values, twice. */
  List<CardRow> rows(Conditions where, String order) {
    return sql.list(
        CardRow.SELECT + where.where() + order, CardRow::read, where.values().toArray());
  }

  /** Cards from rows: names and authors are looked up for all of them at once. */
  List<ProposalCard> cards(List<CardRow> rows) {
    return cards(rows, row -> Extra.NOTHING);
  }

  /**
   * What only some lists show.
   *
   * @param excerpt for the desk; null elsewhere
   * @param highlight for a search; null elsewhere
   */
  record Extra(String excerpt, ProposalCard.Highlight highlight) {

    static final Extra NOTHING = new Extra(null, null);

    /** A beginning of the problem of so many characters. */
    static Extra excerpt(CardRow row, int length) {
      return new Extra(Markdown.excerpt(row.summary(), length), null);
    }
  }

  /** Cards with something more each. */
  List<ProposalCard> cards(List<CardRow> rows, Function<CardRow, Extra> extra) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = rows.stream().map(CardRow::id).toList();
    Map<UUID, List<UUID>> authors = authorsOf(ids);
    Map<UUID, List<ThemeRef>> themes = new Themes(sql).of(ids);
    Map<UUID, PersonRef> people = directory.people(mentioned(rows, authors.values()));
    WorkingCalendar calendar = WorkingCalendar.mondayToFriday(directory.agency().timeZone());
    Scheme scheme = stages.scheme();
    Instant now = clock.instant();
    return rows.stream()
        .map(
            row -> {
              List<PersonRef> writers =
                  authors.getOrDefault(row.id(), List.of()).stream().map(people::get).toList();
              Names names =
                  new Names(
                      writers,
                      people,
                      scheme.stageOf(row.standing()).orElse(null),
                      extra.apply(row),
                      themes.getOrDefault(row.id(), List.of()));
              return card(row, names, row.nextStep(now, calendar));
            })
        .toList();
  }

  /** The agency's stages of the state that a proposal is in, by the version that it follows. */
  List<Stage> stagesOf(CardRow row) {
    return stages
        .scheme()
        .versionOf(row.standing())
        .map(version -> version.of(row.state()))
        .orElse(List.of());
  }

  /** The authors of each of these proposals, the first author first. */
  Map<UUID, List<UUID>> authorsOf(Collection<UUID> ids) {
    Map<UUID, List<UUID>> authors = new LinkedHashMap<>();
    sql.list(
            "select proposal_id, person_id from proposal_author where proposal_id in (%s) order by proposal_id, position"
                .formatted(Sql.marks(ids.size())),
            row -> Map.entry(row.uuid("proposal_id"), row.uuid("person_id")),
            ids.toArray())
        .forEach(
            pair ->
                authors
                    .computeIfAbsent(pair.getKey(), any -> new ArrayList<>())
                    .add(pair.getValue()));
    return authors;
  }

  private static Set<UUID> mentioned(List<CardRow> rows, Collection<List<UUID>> authors) {
    Set<UUID> people = new HashSet<>();
    authors.forEach(people::addAll);
    rows.stream()
        .flatMap(row -> Stream.of(row.owner(), row.answerBy()))
        .filter(Objects::nonNull)
        .forEach(people::add);
    return people;
  }

  /** What a card says beside its row. */
  private record Names(
      List<PersonRef> authors,
      Map<UUID, PersonRef> people,
      Stage stage,
      Extra extra,
      List<ThemeRef> themes) {}

  private ProposalCard card(CardRow row, Names names, NextStep next) {
    Map<UUID, PersonRef> people = names.people();
    return new ProposalCard(
        row.id(),
        row.number(),
        row.title(),
        Markdown.excerpt(row.summary(), SUMMARY),
        row.state().slug(),
        row.state().family().slug(),
        names.stage(),
        row.right(),
        unit(row.unit()),
        unit(row.desk()),
        row.campaign() == null
            ? null
            : new ProposalCard.Titled(row.campaign(), row.campaignTitle()),
        names.authors(),
        row.submittedAt(),
        row.updatedAt(),
        row.supports(),
        row.comments(),
        row.endorsements(),
        row.supported(),
        row.following(),
        nextStep(row, next, people),
        answer(row, people),
        row.completionCode() == null ? null : new ProposalCard.Completion(row.completionCode()),
        promise(row),
        names.extra().excerpt(),
        names.extra().highlight(),
        row.externalRef() == null ? null : row.externalSupports(),
        row.externalRef() == null
            ? null
            : new ProposalCard.Source(row.externalUrl(), row.externalRef()),
        names.themes());
  }

  private ProposalCard.NextStepView nextStep(
      CardRow row, NextStep next, Map<UUID, PersonRef> people) {
    PersonRef person =
        switch (next.who()) {
          case AUTHOR -> people.get(row.firstAuthor());
          case OWNER -> row.owner() == null ? null : people.get(row.owner());
          default -> null;
        };
    UnitRef unit =
        switch (next.who()) {
          case DESK -> unit(row.desk());
          case SECOND_DOOR -> unit(row.secondDoor());
          case OWNER -> row.owner() == null ? unit(row.desk()) : null;
          default -> null;
        };
    return new ProposalCard.NextStepView(
        next.who().slug(), person, unit, next.due().orElse(null), next.key(), next.lapsed());
  }

  private ProposalCard.PromisePart promise(CardRow row) {
    Promise promise = row.promise();
    return promise == null || promise.nextDue().isEmpty()
        ? null
        : new ProposalCard.PromisePart(
            promise.next().orElseThrow().slug(),
            promise.nextDue().orElseThrow(),
            promise.hasLapsedAt(clock.instant()));
  }

  private static ProposalCard.LastAnswer answer(CardRow row, Map<UUID, PersonRef> people) {
    return row.answer() == null
        ? null
        : new ProposalCard.LastAnswer(
            row.answer(),
            row.answerCode(),
            row.answerReason(),
            Markdown.excerpt(row.answerText(), SUMMARY),
            people.get(row.answerBy()),
            row.answerAt());
  }

  private UnitRef unit(UUID id) {
    return directory.unit(id).orElse(null);
  }
}
