package org.groundswell.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;

/**
 * Throws away, every hour, what has been kept long enough. Drafts are their authors' and stay; the
 * journal is insert-only and holds nobody's words.
 */
@ApplicationScoped
class Retention {

  /** Short enough that a server that is started anew every night comes to it. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Directory directory;
  private final Journal journal;
  private final Sql sql;
  private final Clock clock;

  @Inject private Recurring recurring;

  @Inject
  Retention(Directory directory, Journal journal, Sql sql, Clock clock) {
    this.directory = directory;
    this.journal = journal;
    this.sql = sql;
    this.clock = clock;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(PAUSE, "retention", this::throwAway);
  }

  /** For how many days each is kept. */
  Map<String, Integer> days() {
    Map<String, Integer> days = new LinkedHashMap<>();
    for (Kept kept : Kept.values()) {
      days.put(kept.slug(), kept.days());
    }
    sql.list(
            "select name, days from retention",
            row -> Map.entry(row.text("name"), (int) row.number("days")))
        .forEach(each -> days.replace(each.getKey(), each.getValue()));
    return days;
  }

  /**
   * Keeps these for so many days from now on; says so in the journal where that is another number.
   */
  @Transactional
  void keep(UUID by, Map<String, Integer> wanted) {
    Map<String, Integer> before = days();
    wanted.forEach(this::keep);
    Map<String, Integer> after = days();
    if (!after.equals(before)) {
      journal.append(changed(after).by(by));
    }
  }

  private void keep(String name, int days) {
    if (sql.update("update retention set days = ? where name = ?", days, name) == 0) {
      sql.update("insert into retention (name, days) values (?, ?)", name, days);
    }
  }

  /** It is about the agency as a whole: its topmost unit. */
  private Event changed(Map<String, Integer> days) {
    UUID agency = directory.organisation().units().getFirst().id();
    Event event = Event.of("unit", agency, "retention-changed");
    for (Map.Entry<String, Integer> each : days.entrySet()) {
      event = event.with(each.getKey(), each.getValue());
    }
    return event;
  }

  /**
   * What the next run would throw away if each were kept for so many days, and what the last did.
   */
  List<RetentionOutlook.Item> outlook(Map<String, Integer> days) {
    Map<String, Run> runs = lastRuns();
    return Arrays.stream(Kept.values())
        .map(
            kept -> {
              int wanted = days.get(kept.slug());
              Run last = runs.getOrDefault(kept.slug(), new Run(null, null));
              return new RetentionOutlook.Item(
                  kept.slug(),
                  wanted,
                  kept.least(),
                  kept.most(),
                  kept.days(),
                  count(kept, wanted),
                  last.at(),
                  last.gone());
            })
        .toList();
  }

  private long count(Kept kept, int days) {
    return sql.first(
            "select count(*) as amount from " + kept.old(),
            row -> row.number("amount"),
            before(days))
        .orElse(0L);
  }

  /** Throws away what is older now; answers how many rows of each. */
  Map<String, Integer> throwAway() {
    Map<String, Integer> days = days();
    Map<String, Integer> gone = new LinkedHashMap<>();
    for (Kept kept : Kept.values()) {
      int rows = sql.update("delete from " + kept.old(), before(days.get(kept.slug())));
      remember(kept, rows);
      gone.put(kept.slug(), rows);
    }
    return gone;
  }

  private Instant before(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private record Run(Instant at, Integer gone) {}

  private Map<String, Run> lastRuns() {
    Map<String, Run> runs = new LinkedHashMap<>();
    sql.list(
            "select name, at, gone from retention_run",
            row ->
                Map.entry(row.text("name"), new Run(row.instant("at"), (int) row.number("gone"))))
        .forEach(each -> runs.put(each.getKey(), each.getValue()));
    return runs;
  }

  private void remember(Kept kept, int gone) {
    Instant now = clock.instant();
    if (sql.update(
            "update retention_run set at = ?, gone = ? where name = ?", now, gone, kept.slug())
        == 0) {
      sql.update(
          "insert into retention_run (name, at, gone) values (?, ?, ?)", kept.slug(), now, gone);
    }
  }
}
