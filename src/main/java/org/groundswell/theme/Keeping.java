package org.groundswell.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/**
 * Keeps the list of themes. Those who keep it are few, and change it one after the other: each
 * change locks the list first.
 */
@ApplicationScoped
class Keeping {

  /** How many are on offer at once: a list that an author can still read. */
  static final int MOST = 40;

  private static final String SUBJECT = "theme";

  private final Themes themes;
  private final Sql sql;
  private final Ids ids;
  private final Journal journal;

  @Inject
  Keeping(Themes themes, Sql sql, Ids ids, Journal journal) {
    this.themes = themes;
    this.sql = sql;
    this.ids = ids;
    this.journal = journal;
  }

  /**
   * One more theme, at the end.
   *
   * @throws Refusal {@code theme-name-taken}, {@code too-many-themes}
   */
  @Transactional
  Theme create(Asker asker, ThemeDraft draft) {
    List<Theme> all = locked(asker);
    requireRoom(all);
    requireFree(all, draft.key(), null);
    UUID id = ids.next();
    sql.update(
        "insert into theme (id, slug, name, offered_as, description, position, version)"
            + " values (?, ?, ?, ?, ?, ?, 0)",
        id,
        ThemeSlug.of(draft.name(), all.stream().map(Theme::slug).toList()),
        draft.name(),
        draft.key(),
        draft.description(),
        all.size());
    journal.append(Event.of(SUBJECT, id, "created").by(asker.id()));
    return theme(id);
  }

  /**
   * Calls a theme otherwise, or says otherwise what belongs to it.
   *
   * @throws Refusal {@code no-such-theme}, {@code theme-name-taken}
   */
  @Transactional
  Theme revise(Asker asker, UUID id, ThemeDraft draft, LongConsumer seenVersion) {
    List<Theme> all = locked(asker);
    Theme theme = find(all, id);
    seenVersion.accept(theme.version());
    if (!theme.retired()) {
      requireFree(all, draft.key(), id);
    }
    sql.update(
        "update theme set name = ?, offered_as = ?, description = ?, version = version + 1"
            + " where id = ?",
        draft.name(),
        theme.retired() ? null : draft.key(),
        draft.description(),
        id);
    journal.append(Event.of(SUBJECT, id, "revised").by(asker.id()));
    return theme(id);
  }

  /** Puts those on offer into this order; it has to name each of them once. */
  @Transactional
  List<Theme> order(Asker asker, List<UUID> order) {
    List<UUID> offered =
        locked(asker).stream().filter(theme -> !theme.retired()).map(Theme::id).toList();
    if (order.size() != offered.size() || !Set.copyOf(order).equals(Set.copyOf(offered))) {
      throw new InvalidInput("/themes", "must name every theme that is on offer, each once");
    }
    for (int i = 0; i < order.size(); i++) {
      sql.update("update theme set position = ? where id = ?", i, order.get(i));
    }
    for (int i = 0; i < order.size(); i++) {
      if (!order.get(i).equals(offered.get(i))) {
        journal.append(
            Event.of(SUBJECT, order.get(i), "moved").by(asker.id()).with("position", i + 1));
      }
    }
    return themes.all();
  }

  /** Offers it no more; proposals keep it. */
  @Transactional
  Theme retire(Asker asker, UUID id) {
    Theme theme = find(locked(asker), id);
    if (!theme.retired()) {
      sql.update("update theme set offered_as = null, version = version + 1 where id = ?", id);
      journal.append(Event.of(SUBJECT, id, "retired").by(asker.id()));
    }
    return theme(id);
  }

  /**
   * Offers it again.
   *
   * @throws Refusal {@code theme-merged}, {@code theme-name-taken}, {@code too-many-themes}
   */
  @Transactional
  Theme restore(Asker asker, UUID id) {
    List<Theme> all = locked(asker);
    Theme theme = find(all, id);
    if (theme.mergedInto() != null) {
      throw new Refusal(ThemeRefusal.THEME_MERGED);
    }
    if (theme.retired()) {
      requireRoom(all);
      String key = new ThemeDraft(theme.name(), null).key();
      requireFree(all, key, id);
      sql.update(
          "update theme set offered_as = ?, position = ?, version = version + 1 where id = ?",
          key,
          all.size(),
          id);
      journal.append(Event.of(SUBJECT, id, "restored").by(asker.id()));
    }
    return theme(id);
  }

  /**
   * Gives everything that has this theme another one instead, for good.
   *
   * @throws Refusal {@code theme-merged}, {@code not-into-this-theme}
   */
  @Transactional
  Theme merge(Asker asker, UUID id, UUID into) {
    List<Theme> all = locked(asker);
    if (find(all, id).mergedInto() != null) {
      throw new Refusal(ThemeRefusal.THEME_MERGED);
    }
    if (id.equals(into)
        || all.stream().noneMatch(theme -> theme.id().equals(into) && !theme.retired())) {
      throw new Refusal(ThemeRefusal.NOT_INTO_THIS_THEME);
    }
    sql.update(
        "update proposal_theme set theme_id = ? where theme_id = ? and proposal_id not in"
            + " (select o.proposal_id from proposal_theme o where o.theme_id = ?)",
        into,
        id,
        into);
    sql.update("delete from proposal_theme where theme_id = ?", id);
    sql.update("update theme set merged_into_id = ? where merged_into_id = ?", into, id);
    sql.update(
        "update theme set merged_into_id = ?, offered_as = null, version = version + 1"
            + " where id = ?",
        into,
        id);
    journal.append(Event.of(SUBJECT, id, "merged").by(asker.id()).with("into", into));
    return theme(id);
  }

  private List<Theme> locked(Asker asker) {
    Rights.mayKeepThemes(asker).orRefuse();
    sql.list("select id from theme for update", row -> row.uuid("id"));
    return themes.all();
  }

  private Theme theme(UUID id) {
    return find(themes.all(), id);
  }

  private static Theme find(List<Theme> all, UUID id) {
    return all.stream()
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(ThemeRefusal.NO_SUCH_THEME));
  }

  private static void requireRoom(List<Theme> all) {
    if (all.stream().filter(theme -> !theme.retired()).count() >= MOST) {
      throw new Refusal(
          ThemeRefusal.TOO_MANY_THEMES, "At most " + MOST + " themes are on offer at once.");
    }
  }

  private static void requireFree(List<Theme> all, String key, UUID but) {
    boolean taken =
        all.stream()
            .filter(theme -> !theme.retired() && !theme.id().equals(but))
            .anyMatch(theme -> new ThemeDraft(theme.name(), null).key().equals(key));
    if (taken) {
      throw new Refusal(ThemeRefusal.THEME_NAME_TAKEN);
    }
  }
}
