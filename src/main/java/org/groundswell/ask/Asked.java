package org.groundswell.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.Post;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** What was asked, as far as it concerns somebody. */
@ApplicationScoped
class Asked {

  static final int MOST_SHOWN = 100;

  private final Sql sql;
  private final Directory directory;

  @Inject
  Asked(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  /** What concerns somebody, the newest first: their unit's, their own, and what they answered. */
  List<AskView> of(Asker asker) {
    Set<UUID> units = new HashSet<>(asker.unitAndAncestors());
    units.addAll(asker.desks());
    List<Object> values = new ArrayList<>(units);
    values.add(asker.id());
    values.add(asker.id());
    return sql
        .list(
            ("select * from ask q where q.unit_id in (%s) or q.by_id = ? or exists (select 1 from"
                    + " ask_answer a where a.ask_id = q.id and a.person_id = ?)"
                    + " order by q.asked_at desc, q.id fetch first "
                    + MOST_SHOWN
                    + " rows only")
                .formatted(Sql.marks(units.size())),
            Ask::read,
            values.toArray())
        .stream()
        .filter(ask -> concerns(asker, ask))
        .map(ask -> view(asker, ask, false))
        .toList();
  }

  /** One of them, with the answers for whoever reads them. */
  AskView one(Asker asker, UUID id) {
    return view(asker, of(asker, id), true);
  }

  /**
   * What is kept of it.
   *
   * @throws Refusal {@code no-such-ask}, also when it does not concern them
   */
  Ask of(Asker asker, UUID id) {
    return sql.first("select * from ask where id = ?", Ask::read, id)
        .filter(ask -> concerns(asker, ask))
        .orElseThrow(() -> new Refusal(AskRefusal.NO_SUCH_ASK));
  }

  boolean reads(Asker asker, Ask ask) {
    return ask.by().equals(asker.id()) || runs(asker, ask.unit());
  }

  /** Whether somebody manages this very unit today, or acts for its manager. */
  boolean runs(Asker asker, UUID unit) {
    return Stream.of(Post.Kind.MANAGER, Post.Kind.ACTING)
        .flatMap(kind -> directory.organisation().holderOf(unit, kind, directory.today()).stream())
        .anyMatch(asker.id()::equals);
  }

  /** Whether somebody is among those who were asked. */
  boolean isAsked(Asker asker, Ask ask) {
    return asker.unitAndAncestors().contains(ask.unit()) && !ask.by().equals(asker.id());
  }

  /** How many people are asked there, without the asker. */
  int asked(UUID unit, UUID without) {
    Set<UUID> units = directory.organisation().unitAndDescendants(unit);
    List<Object> values = new ArrayList<>(units);
    values.add(without);
    return units.isEmpty()
        ? 0
        : sql.first(
                "select count(*) as amount from person where left_on is null and stands_for is null"
                    + " and unit_id in (%s) and id <> ?".formatted(Sql.marks(units.size())),
                row -> (int) row.number("amount"),
                values.toArray())
            .orElse(0);
  }

  private boolean concerns(Asker asker, Ask ask) {
    return isAsked(asker, ask) || reads(asker, ask) || mine(asker, ask).isPresent();
  }

  private Optional<String> mine(Asker asker, Ask ask) {
    return sql.first(
        "select text from ask_answer where ask_id = ? and person_id = ?",
        row -> row.text("text"),
        ask.id(),
        asker.id());
  }

  private AskView view(Asker asker, Ask ask, boolean whole) {
    boolean over = ask.isOverOn(directory.today());
    boolean reads = reads(asker, ask);
    boolean shown = reads && (over || !ask.unsigned());
    List<AskView.Said> answers = shown ? answers(ask) : List.of();
    return new AskView(
        ask.id(),
        directory.unit(ask.unit()).orElse(null),
        directory.person(ask.by()).orElse(null),
        ask.question(),
        ask.askedAt(),
        ask.endsOn(),
        over,
        ask.unsigned(),
        !over && isAsked(asker, ask),
        reads,
        mine(asker, ask).orElse(null),
        outcome(ask),
        shown ? answers.size() : null,
        whole && shown ? answers : null,
        ask.version());
  }

  private AskView.Outcome outcome(Ask ask) {
    return ask.outcome() == null
        ? null
        : new AskView.Outcome(
            ask.outcome(), ask.outcomeAt(), directory.person(ask.outcomeBy()).orElse(null));
  }

  private record Row(UUID id, UUID person, AskView.Said said) {}

  /** By name; those without one in the order of their ids, which tell nothing. */
  private List<AskView.Said> answers(Ask ask) {
    List<Row> rows =
        sql.list(
            "select id, person_id, given_on, text from ask_answer where ask_id = ?"
                + " order by given_on, id",
            row ->
                new Row(
                    row.uuid("id"),
                    row.uuid("person_id"),
                    new AskView.Said(row.uuid("id"), row.text("text"), null, row.day("given_on"))),
            ask.id());
    var people = directory.people(rows.stream().map(Row::person).filter(Objects::nonNull).toList());
    return rows.stream()
        .map(
            row -> {
              PersonRef by = row.person() == null ? null : people.get(row.person());
              return new AskView.Said(row.id(), row.said().text(), by, row.said().on());
            })
        .toList();
  }
}
