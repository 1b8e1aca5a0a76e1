package org.groundswell.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Post;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** What was asked, as far as it concerns somebody. */
@ApplicationScoped
class Asked {

  static final int MOST_SHOWN = 100;

  private final Sql sql;
  private final Directory directory;
  private final Judged judged;

  @Inject
  Asked(Sql sql, Directory directory, Judged judged) {
    this.sql = sql;
    this.directory = directory;
    this.judged = judged;
  }

  /** What somebody answered with their name. */
  record Own(String text, boolean hidden) {}

  /** One answer as it is kept; nobody wrote an unsigned one, on no day. */
  record Kept(UUID id, UUID person, LocalDate on, String text, boolean hidden) {

    static Kept read(Sql.Row row) throws SQLException {
      return new Kept(
          row.uuid("id"),
          row.uuid("person_id"),
          row.day("given_on"),
          row.text("text"),
          row.instant("hidden_at") != null);
    }

    boolean isBy(UUID id) {
      return id.equals(person);
    }
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
    return find(id)
        .filter(ask -> concerns(asker, ask))
        .orElseThrow(() -> new Refusal(AskRefusal.NO_SUCH_ASK));
  }

  Optional<Ask> find(UUID id) {
    return sql.first("select * from ask where id = ?", Ask::read, id);
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

  /**
   * What is out of sight is there for its author and for facilitators; these also see what somebody
   * reported, wherever it was asked.
   */
  private boolean concerns(Asker asker, Ask ask) {
    boolean inSight =
        !ask.hidden() && (isAsked(asker, ask) || reads(asker, ask) || own(asker, ask).isPresent());
    return inSight || ask.by().equals(asker.id()) || !toJudge(asker, ask).isEmpty();
  }

  /** Nobody judges what was answered to them; the question they may. */
  private Set<UUID> toJudge(Asker asker, Ask ask) {
    if (!Rights.mayModerate(asker).allowed()) {
      return Set.of();
    }
    Set<UUID> all = new HashSet<>(judged.of(ask.id()));
    if (reads(asker, ask)) {
      all.retainAll(Set.of(ask.id()));
    }
    return all;
  }

  /** What they answered with their name, also when it is out of sight for others. */
  Optional<Own> own(Asker asker, Ask ask) {
    return sql.first(
        "select text, hidden_at from ask_answer where ask_id = ? and person_id = ?",
        row -> new Own(row.text("text"), row.instant("hidden_at") != null),
        ask.id(),
        asker.id());
  }

  /**
   * One answer, for whoever wrote it, reads it or judges it.
   *
   * @throws Refusal {@code no-such-answer}
   */
  Kept answer(Asker asker, Ask ask, UUID id) {
    return sql.first(
            "select * from ask_answer where ask_id = ? and id = ?", Kept::read, ask.id(), id)
        .filter(answer -> answer.isBy(asker.id()) || shownTo(asker, ask).test(answer))
        .orElseThrow(() -> new Refusal(AskRefusal.NO_SUCH_ANSWER));
  }

  private Predicate<Kept> shownTo(Asker asker, Ask ask) {
    boolean reads = readsNow(asker, ask);
    Set<UUID> judging = toJudge(asker, ask);
    return answer -> reads && !answer.hidden() || judging.contains(answer.id());
  }

  /** Unsigned answers are read when it is over: before, the moment could tell who wrote. */
  private boolean readsNow(Asker asker, Ask ask) {
    return reads(asker, ask) && (ask.isOverOn(directory.today()) || !ask.unsigned());
  }

  private AskView view(Asker asker, Ask ask, boolean whole) {
    boolean over = ask.isOverOn(directory.today());
    Optional<Own> own = own(asker, ask);
    boolean mineHidden = own.filter(Own::hidden).isPresent();
    boolean readsNow = readsNow(asker, ask);
    List<Kept> answers = answers(asker, ask);
    return new AskView(
        ask.id(),
        directory.unit(ask.unit()).orElse(null),
        directory.person(ask.by()).orElse(null),
        ask.question(),
        ask.askedAt(),
        ask.endsOn(),
        over,
        ask.unsigned(),
        !over && !ask.hidden() && !mineHidden && isAsked(asker, ask),
        reads(asker, ask),
        own.map(Own::text).orElse(null),
        mineHidden,
        outcome(ask),
        readsNow ? count(answers) : null,
        whole && (readsNow || !answers.isEmpty()) ? said(asker, ask, answers) : null,
        ask.hidden(),
        ask.hidden() || ask.by().equals(asker.id()) ? List.of() : may(asker),
        ask.version());
  }

  private static int count(List<Kept> answers) {
    return (int) answers.stream().filter(answer -> !answer.hidden()).count();
  }

  private static List<String> may(Asker asker) {
    return Rights.mayModerate(asker).allowed() ? List.of("report", "hide") : List.of("report");
  }

  private AskView.Outcome outcome(Ask ask) {
    return ask.outcome() == null
        ? null
        : new AskView.Outcome(
            ask.outcome(), ask.outcomeAt(), directory.person(ask.outcomeBy()).orElse(null));
  }

  /**
   * Those that the asker is shown, as they came; unsigned ones by their ids, which tell nothing.
   */
  private List<Kept> answers(Asker asker, Ask ask) {
    if (!readsNow(asker, ask) && toJudge(asker, ask).isEmpty()) {
      return List.of();
    }
    return sql
        .list(
            "select * from ask_answer where ask_id = ? order by given_on, id", Kept::read, ask.id())
        .stream()
        .filter(shownTo(asker, ask))
        .toList();
  }

  /** What is hidden is reported no more, and nobody reports their own words. */
  private List<String> may(Asker asker, Ask ask, Kept answer) {
    if (answer.hidden() || answer.isBy(asker.id())) {
      return List.of();
    }
    return reads(asker, ask) ? List.of("report") : may(asker);
  }

  private List<AskView.Said> said(Asker asker, Ask ask, List<Kept> answers) {
    var people =
        directory.people(answers.stream().map(Kept::person).filter(Objects::nonNull).toList());
    return answers.stream()
        .map(
            answer ->
                new AskView.Said(
                    answer.id(),
                    answer.text(),
                    answer.person() == null ? null : people.get(answer.person()),
                    answer.on(),
                    answer.hidden(),
                    may(asker, ask, answer)))
        .toList();
  }
}
