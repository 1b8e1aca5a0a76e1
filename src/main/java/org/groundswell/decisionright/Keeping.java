package org.groundswell.decisionright;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Post;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Themes;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/** Writes the catalogue: each change is one more version, and one entry of the journal. */
@ApplicationScoped
class Keeping {

  private static final String SUBJECT = "decision-right";

  private final Catalogue catalogue;
  private final Themes themes;
  private final Directory directory;
  private final Sql sql;
  private final Ids ids;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Keeping(
      Catalogue catalogue,
      Themes themes,
      Directory directory,
      Sql sql,
      Ids ids,
      Journal journal,
      Clock clock) {
    this.catalogue = catalogue;
    this.themes = themes;
    this.directory = directory;
    this.sql = sql;
    this.ids = ids;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Says something for a unit and a theme for which the catalogue is silent.
   *
   * @throws Refusal {@code decision-right-taken}, {@code more-than-above}
   */
  @Transactional
  RightEntry write(Asker asker, RightDraft draft) {
    requireKeeper(asker, draft.unit());
    requireReferences(draft);
    lock();
    if (catalogue.current().stream().anyMatch(it -> it.isFor(draft))) {
      throw new Refusal(DecisionRightRefusal.DECISION_RIGHT_TAKEN);
    }
    requireNoMoreThanAbove(draft, draft);
    UUID id = ids.next();
    sql.update(
        "insert into decision_right (id, unit_id, theme_id, practice_id, version, ended)"
            + " values (?, ?, ?, ?, 1, false)",
        id,
        draft.unit(),
        draft.theme(),
        draft.practice());
    add(id, 1, draft, false);
    journal(asker, id, "written", draft.right());
    return catalogue.versions(id).getFirst();
  }

  /**
   * Says something else from now on; what was said before stays readable.
   *
   * @throws Refusal {@code no-such-decision-right}, {@code decision-right-ended}, {@code
   *     more-than-above}
   */
  @Transactional
  RightEntry rewrite(Asker asker, UUID id, RightDraft draft, LongConsumer seenVersion) {
    RightEntry before = open(asker, id, seenVersion);
    requireSilenceOnlyWhenAsking(draft);
    requireNoMoreThanAbove(draft, before.again());
    return next(asker, before, draft, false);
  }

  /** Says nothing any more. */
  @Transactional
  RightEntry end(Asker asker, UUID id, LongConsumer seenVersion) {
    RightEntry before = open(asker, id, seenVersion);
    return next(asker, before, before.again(), true);
  }

  private RightEntry open(Asker asker, UUID id, LongConsumer seenVersion) {
    lock();
    RightEntry before = catalogue.versions(id).getFirst();
    requireKeeper(asker, before.unit());
    seenVersion.accept(before.version());
    if (before.ended()) {
      throw new Refusal(DecisionRightRefusal.DECISION_RIGHT_ENDED);
    }
    return before;
  }

  private RightEntry next(Asker asker, RightEntry before, RightDraft draft, boolean ended) {
    long version = before.version() + 1;
    add(before.id(), version, draft, ended);
    sql.update(
        "update decision_right set version = ?, ended = ? where id = ?",
        version,
        ended,
        before.id());
    journal(asker, before.id(), ended ? "ended" : "rewritten", draft.right());
    return catalogue.versions(before.id()).getFirst();
  }

  private void add(UUID id, long version, RightDraft draft, boolean ended) {
    sql.update(
        "insert into decision_right_version (entry_id, version, allows, owner, money, days,"
            + " silence_days, scope, examples, law, ended, at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        version,
        draft.right().slug(),
        draft.owner().strip(),
        draft.money(),
        draft.days(),
        draft.silence(),
        draft.scope(),
        draft.examples(),
        draft.law(),
        ended,
        clock.instant());
  }

  private void journal(Asker asker, UUID id, String what, DecisionRight right) {
    RightEntry now = catalogue.versions(id).getFirst();
    journal.append(
        Event.of(SUBJECT, id, what)
            .by(asker.id())
            .with("unit", now.unit())
            .with("theme", now.theme())
            .with("practice", now.practice())
            .with("right", right)
            .with("version", now.version()));
  }

  /** Those who write are few, and write one after the other. */
  private void lock() {
    sql.list("select id from decision_right for update", row -> row.uuid("id"));
  }

  private void requireKeeper(Asker asker, UUID unit) {
    Organisation organisation = directory.organisation();
    boolean runs =
        organisation.unitAndAncestors(unit).stream()
            .flatMap(
                level ->
                    Set.of(Post.Kind.MANAGER, Post.Kind.ACTING).stream()
                        .flatMap(
                            kind -> organisation.holderOf(level, kind, directory.today()).stream()))
            .anyMatch(asker.id()::equals);
    Rights.mayKeepDecisionRights(asker, runs).orRefuse();
  }

  private void requireReferences(RightDraft draft) {
    if (directory.organisation().unit(draft.unit()).filter(unit -> unit.isOpen()).isEmpty()) {
      throw new InvalidInput("/unit", "is not a unit of the agency");
    }
    if (draft.theme() != null
        && themes.offered().stream().noneMatch(theme -> theme.id().equals(draft.theme()))) {
      throw new InvalidInput("/theme", "is not a theme on offer");
    }
    if (draft.practice() != null && !isProven(draft.practice())) {
      throw new InvalidInput("/practice", "is not a completed proposal that everybody may see");
    }
    requireSilenceOnlyWhenAsking(draft);
  }

  private boolean isProven(UUID practice) {
    return sql.first(
            "select id from proposal where id = ? and state = 'completed'"
                + " and visibility = 'agency' and not hidden",
            row -> row.uuid("id"),
            practice)
        .isPresent();
  }

  private static void requireSilenceOnlyWhenAsking(RightDraft draft) {
    if (draft.silence() != null && draft.right() != DecisionRight.ASK) {
      throw new InvalidInput("/silence", "goes with asking only");
    }
  }

  private void requireNoMoreThanAbove(RightDraft draft, RightDraft place) {
    List<UUID> above =
        directory.organisation().unitAndAncestors(place.unit()).stream().skip(1).toList();
    Set<UUID> themesOf = place.theme() == null ? Set.of() : Set.of(place.theme());
    Optional<RightEntry> limit = catalogue.applying(above, themesOf, place.practice());
    if (limit.filter(entry -> isMore(draft, entry)).isPresent()) {
      throw new Refusal(
          DecisionRightRefusal.MORE_THAN_ABOVE,
          "The level above says \"%s\"%s."
              .formatted(
                  limit.get().right().slug(),
                  limit.get().days() == null ? "" : ", at most " + limit.get().days() + " days"));
    }
  }

  private static boolean isMore(RightDraft draft, RightEntry above) {
    boolean longer =
        draft.right() == DecisionRight.TRY
            && above.right() == DecisionRight.TRY
            && above.days() != null
            && (draft.days() == null || draft.days() > above.days());
    boolean sooner =
        draft.silence() != null
            && above.right() == DecisionRight.ASK
            && (above.silence() == null || draft.silence() < above.silence());
    return longer || sooner || Strictness.allowsMore(draft.right(), above.right());
  }
}
