package org.groundswell.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.groundswell.delivery.CompletionCode;
import org.groundswell.delivery.Quarter;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.Slugged;
import org.groundswell.storage.Sql;

/**
 * Reads the agency's record from the tables: a few queries, each over everything, and then small
 * rows in memory.
 *
 * <p>They are read again when the journal has moved on, but not more often than once a minute:
 * figures end with a quarter that is over, and what happens now is not in them.
 */
@ApplicationScoped
class AgencyRecords {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Sql sql;
  private final Clock clock;
  private volatile AgencyRecord latest;
  private volatile Instant readAt = Instant.MIN;

  /** For the container's proxy. */
  protected AgencyRecords() {
    this(null, null);
  }

  @Inject
  AgencyRecords(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The record as of now, or of a minute ago. */
  AgencyRecord latest() {
    Instant now = clock.instant();
    AgencyRecord known = latest;
    if (known != null && now.isBefore(readAt.plus(KEPT))) {
      return known;
    }
    long sequence = sequence();
    if (known == null || known.sequence() != sequence) {
      known = read(sequence);
      latest = known;
    }
    readAt = now;
    return known;
  }

  private long sequence() {
    return sql.first(
            "select coalesce(max(sequence), 0) as head from journal_entry",
            row -> row.number("head"))
        .orElse(0L);
  }

  private AgencyRecord read(long sequence) {
    Map<UUID, Answers> answers = answers();
    Map<UUID, NavigableMap<Quarter, CompletionCode>> codes = codes();
    return new AgencyRecord(
        sequence, histories(answers, codes), authorships(), new Workforce(presences()));
  }

  private List<ProposalHistory> histories(
      Map<UUID, Answers> answers, Map<UUID, NavigableMap<Quarter, CompletionCode>> codes) {
    return sql.list(
        "select p.id, p.unit_id, p.first_author_id, p.state, p.decision_right, p.submitted_at,"
            + " p.closed_at, coalesce(d.due_on, p.delivery_due_on) as due_on, d.started_at,"
            + " d.completion_at, coalesce(c.external, false) as external"
            + " from proposal p left join delivery d on d.proposal_id = p.id"
            + " left join campaign c on c.id = p.campaign_id"
            + " where p.submitted_at is not null order by p.submitted_at, p.id",
        row ->
            history(
                row,
                answers.getOrDefault(row.uuid("id"), new Answers()),
                codes.getOrDefault(row.uuid("id"), new TreeMap<>())));
  }

  private static ProposalHistory history(
      Sql.Row row, Answers answers, NavigableMap<Quarter, CompletionCode> codes)
      throws SQLException {
    boolean external = row.flag("external");
    boolean go = "go".equals(row.text("decision_right"));
    Instant submitted = row.instant("submitted_at");
    Instant closed = row.instant("closed_at");
    String state = row.text("state");
    if ("withdrawn".equals(state)) {
      answers.decide(Outcome.WITHDRAWN, closed, false);
    }
    if ("linked".equals(state)) {
      answers.decide(Outcome.LINKED, closed, false);
    }
    Instant completed = "completed".equals(state) ? ended(row) : null;
    Instant stopped = "abandoned".equals(state) ? ended(row) : null;
    return new ProposalHistory(
        row.uuid("id"),
        row.uuid("unit_id"),
        row.uuid(external ? "id" : "first_author_id"),
        external,
        go,
        submitted,
        answers.answeredAt,
        answers.decision,
        go ? submitted : answers.endorsedAt,
        new ProposalHistory.Work(
            started(row, go ? submitted : answers.triedAt),
            completed,
            stopped,
            row.day("due_on"),
            codes));
  }

  private static Instant started(Sql.Row row, Instant otherwise) throws SQLException {
    Instant started = row.instant("started_at");
    return started == null ? otherwise : started;
  }

  private static Instant ended(Sql.Row row) throws SQLException {
    Instant closed = row.instant("closed_at");
    return closed == null ? row.instant("completion_at") : closed;
  }

  /** What the answers to one proposal come to, read in their order. */
  private static final class Answers {

    private Instant answeredAt;
    private Instant endorsedAt;
    private Instant triedAt;
    private ProposalHistory.Decision decision;

    void add(AnswerCode code, Instant at, boolean reasoned, boolean elsewhere) {
      if (code.isSubstantive() && answeredAt == null) {
        answeredAt = at;
      }
      if (endorsedAt == null && (code == AnswerCode.ENDORSE || code == AnswerCode.TRIAL)) {
        endorsedAt = at;
      }
      if (triedAt == null && code == AnswerCode.TRIAL) {
        triedAt = at;
      }
      outcome(code, elsewhere).ifPresent(outcome -> decide(outcome, at, reasoned));
    }

    void decide(Outcome outcome, Instant at, boolean reasoned) {
      if (decision == null && at != null) {
        decision = new ProposalHistory.Decision(outcome, at, reasoned);
      }
    }

    private static Optional<Outcome> outcome(AnswerCode code, boolean elsewhere) {
      return switch (code) {
        case ENDORSE, TRIAL -> Optional.of(Outcome.ENDORSED);
        case DECLINE -> Optional.of(Outcome.DECLINED);
        case LINK -> Optional.of(Outcome.LINKED);
        case REDIRECT -> elsewhere ? Optional.of(Outcome.REDIRECTED) : Optional.empty();
        case ACKNOWLEDGE, REPLY, NEEDS_WORK, PARK -> Optional.empty();
      };
    }
  }

  /** An author's own word is no answer. */
  private Map<UUID, Answers> answers() {
    Map<UUID, Answers> answers = new HashMap<>();
    sql.list(
        "select a.proposal_id, a.code, a.at, char_length(a.text) as length, a.next_step,"
            + " a.to_elsewhere from answer a where not exists (select 1 from proposal_author w"
            + " where w.proposal_id = a.proposal_id and w.person_id = a.by_id)"
            + " order by a.at, a.id",
        row -> {
          String next = row.text("next_step");
          answers
              .computeIfAbsent(row.uuid("proposal_id"), any -> new Answers())
              .add(
                  Slugged.of(AnswerCode.class, row.text("code")),
                  row.instant("at"),
                  row.number("length") >= AnswerCode.REASONED_TEXT
                      && next != null
                      && !next.isBlank(),
                  row.text("to_elsewhere") != null);
          return null;
        });
    return answers;
  }

  private Map<UUID, NavigableMap<Quarter, CompletionCode>> codes() {
    Map<UUID, NavigableMap<Quarter, CompletionCode>> codes = new HashMap<>();
    sql.list(
        "select proposal_id, quarter, code from delivery_snapshot",
        row ->
            codes
                .computeIfAbsent(row.uuid("proposal_id"), any -> new TreeMap<>())
                .put(
                    Quarter.read(row.text("quarter")).orElseThrow(),
                    CompletionCode.of((int) row.number("code")).orElseThrow()));
    return codes;
  }

  private List<AgencyRecord.Authorship> authorships() {
    return sql.list(
        "select coalesce(w.stands_for, a.person_id) as person_id, w.unit_id, p.submitted_at from"
            + " proposal_author a join proposal p on p.id = a.proposal_id join person w on w.id ="
            + " a.person_id left join campaign c on c.id = p.campaign_id where p.submitted_at is"
            + " not null and coalesce(c.external, false) = false",
        row ->
            new AgencyRecord.Authorship(
                row.uuid("person_id"), row.uuid("unit_id"), row.instant("submitted_at")));
  }

  private List<Workforce.Presence> presences() {
    return sql.list(
        "select unit_id, from_day, until_day, count(*) as people from membership"
            + " where kind = 'home' group by unit_id, from_day, until_day",
        row ->
            new Workforce.Presence(
                row.uuid("unit_id"),
                row.day("from_day"),
                dayAfter(row.day("until_day")),
                (int) row.number("people")));
  }

  private static LocalDate dayAfter(LocalDate last) {
    return last == null ? null : last.plusDays(1);
  }
}
