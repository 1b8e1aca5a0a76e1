package org.groundswell.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** What is thrown away by age: its name, how long it is kept by default, and how. */
  private enum Kept {
    NOTICES("notices", 365, "delete from notice where read_at is not null and at < ?"),
    SESSIONS("sessions", 1, "delete from sign_in_session where expires_at < ?"),
    OPENINGS("openings", 1095, "delete from author_opening where asked_at < ?");

    private final String slug;
    private final int days;
    private final String change;

    Kept(String slug, int days, String change) {
      this.slug = slug;
      this.days = days;
      this.change = change;
    }
  }

  private final Sql sql;
  private final Clock clock;

  @Inject private Recurring recurring;

  @Inject
  Retention(Sql sql, Clock clock) {
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
      days.put(kept.slug, kept.days);
    }
    sql.list(
            "select name, days from retention",
            row -> Map.entry(row.text("name"), (int) row.number("days")))
        .forEach(each -> days.replace(each.getKey(), each.getValue()));
    return days;
  }

  /** Keeps these for so many days from now on. */
  @Transactional
  void keep(Map<String, Integer> days) {
    days.forEach(
        (name, count) -> {
          if (sql.update("update retention set days = ? where name = ?", count, name) == 0) {
            sql.update("insert into retention (name, days) values (?, ?)", name, count);
          }
        });
  }

  /** Throws away what is older now; answers how many rows of each. */
  Map<String, Integer> throwAway() {
    Map<String, Integer> days = days();
    Map<String, Integer> gone = new LinkedHashMap<>();
    for (Kept kept : Kept.values()) {
      Instant before = clock.instant().minus(Duration.ofDays(days.get(kept.slug)));
      gone.put(kept.slug, sql.update(kept.change, before));
    }
    return gone;
  }
}
