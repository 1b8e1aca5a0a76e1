package org.groundswell.search.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Themes;
import org.groundswell.web.Refusal;

/** Keeps, switches and forgets a person's searches. */
@ApplicationScoped
class Saving {

  static final int MOST = 20;

  private static final String SUBJECT = "saved-search";

  private final Themes themes;
  private final Sql sql;
  private final Ids ids;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Saving(Themes themes, Sql sql, Ids ids, Journal journal, Clock clock) {
    this.themes = themes;
    this.sql = sql;
    this.ids = ids;
    this.journal = journal;
    this.clock = clock;
  }

  /** What this person keeps, the newest first. */
  List<SavedSearch> of(UUID person) {
    return sql.list(
        "select "
            + SavedSearch.COLUMNS
            + " from saved_search where person_id = ?"
            + " order by created_at desc, id desc",
        SavedSearch::read,
        person);
  }

  /**
   * Keeps one.
   *
   * @throws Refusal {@code nothing-to-look-for}, {@code too-many-saved-searches}
   */
  @Transactional
  SavedSearch save(UUID person, SavedSearchDraft draft) {
    if (draft.isEmpty()) {
      throw new Refusal(SavedSearchRefusal.NOTHING_TO_LOOK_FOR);
    }
    themes.requireKnown(draft.themes());
    if (of(person).size() >= MOST) {
      throw new Refusal(SavedSearchRefusal.TOO_MANY_SAVED_SEARCHES);
    }
    SavedSearch saved =
        new SavedSearch(
            ids.next(),
            draft.name().strip(),
            draft.text(),
            List.copyOf(draft.states()),
            List.copyOf(draft.themes()),
            draft.unit(),
            draft.campaign(),
            draft.notifies(),
            clock.instant());
    insert(person, saved);
    journal.append(Event.of(SUBJECT, saved.id(), "search-saved").by(person));
    return saved;
  }

  private void insert(UUID person, SavedSearch saved) {
    sql.update(
        "insert into saved_search (person_id, "
            + SavedSearch.COLUMNS
            + ")"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        person,
        saved.id(),
        saved.name(),
        saved.q(),
        String.join(",", saved.state()),
        String.join(",", saved.theme()),
        saved.unit(),
        saved.campaign(),
        saved.notifies(),
        saved.createdAt());
  }

  /**
   * Tells the person of new proposals from now on, or no more.
   *
   * @throws Refusal {@code no-such-saved-search}
   */
  @Transactional
  void notify(UUID person, UUID id, boolean notifies) {
    int changed =
        sql.update(
            "update saved_search set notifies = ? where id = ? and person_id = ?",
            notifies,
            id,
            person);
    require(changed);
    journal.append(Event.of(SUBJECT, id, "search-switched").by(person).with("notifies", notifies));
  }

  /**
   * Keeps it no more.
   *
   * @throws Refusal {@code no-such-saved-search}
   */
  @Transactional
  void forget(UUID person, UUID id) {
    require(sql.update("delete from saved_search where id = ? and person_id = ?", id, person));
    journal.append(Event.of(SUBJECT, id, "search-deleted").by(person));
  }

  private static void require(int changed) {
    if (changed == 0) {
      throw new Refusal(SavedSearchRefusal.NO_SUCH_SAVED_SEARCH);
    }
  }
}
