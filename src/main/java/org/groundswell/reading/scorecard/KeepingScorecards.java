package org.groundswell.reading.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** Publishes versions of scorecards; what was rated stays with the version it was rated by. */
@ApplicationScoped
public class KeepingScorecards {

  private final Scorecards scorecards;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  KeepingScorecards(Scorecards scorecards, Sql sql, Journal journal, Ids ids, Clock clock) {
    this.scorecards = scorecards;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Puts this version in force; answers its id.
   *
   * @param owner {@link Scorecard#AGENCY}, or the id of a campaign
   * @param seenVersion is told the number in force, and refuses when the caller saw another
   * @throws Refusal {@code only-facilitators}, {@code changed-meanwhile}, {@code no-such-scorecard}
   * @throws org.groundswell.web.InvalidInput when its parts do not fit together
   */
  @Transactional
  public UUID publish(Asker asker, String owner, ScorecardDraft draft, LongConsumer seenVersion) {
    Rights.mayKeepScorecards(asker).orRefuse();
    lock(owner);
    int number = scorecards.number(owner);
    seenVersion.accept(number);
    draft.requireWhole();
    return write(asker.id(), owner, number + 1, draft);
  }

  /** The first version of the agency or a campaign, which is founded with it. */
  @Transactional
  public UUID found(String owner, ScorecardDraft draft) {
    lock(owner);
    draft.requireWhole();
    return write(null, owner, scorecards.number(owner) + 1, draft);
  }

  /** Two who publish at once come one after the other; a campaign's row is made when needed. */
  private void lock(String owner) {
    if (!owner.equals(Scorecard.AGENCY)) {
      UUID campaign =
          sql.first(
                  "select id from campaign where id = ? for update",
                  row -> row.uuid("id"),
                  campaign(owner))
              .orElseThrow(() -> new Refusal(ScorecardRefusal.NO_SUCH_SCORECARD));
      sql.update(
          "insert into scorecard (owner, campaign_id, version) select ?, id, 0 from campaign"
              + " where id = ? and not exists (select 1 from scorecard s where s.owner = ?)",
          owner,
          campaign,
          owner);
    }
    sql.list(
        "select owner from scorecard where owner = ? for update", row -> row.text("owner"), owner);
  }

  private static UUID campaign(String owner) {
    try {
      return UUID.fromString(owner);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ScorecardRefusal.NO_SUCH_SCORECARD);
    }
  }

  private UUID write(UUID by, String owner, int number, ScorecardDraft draft) {
    UUID id = ids.next();
    sql.update("update scorecard set version = ? where owner = ?", number, owner);
    sql.update(
        "insert into scorecard_version (id, owner, number, steps, outsider, at, by_id)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        owner,
        number,
        draft.steps(),
        draft.outsider(),
        clock.instant(),
        by);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < draft.criteria().size(); i++) {
      Criterion it = draft.criteria().get(i);
      rows.add(
          new Object[] {id, i, it.name().strip(), it.lookFor(), it.weight(), it.commentRequired()});
    }
    sql.batch(
        "insert into scorecard_criterion (version_id, position, name, look_for, weight,"
            + " comment_required) values (?, ?, ?, ?, ?, ?)",
        rows);
    journal.append(
        Event.of("scorecard", id, "scorecard-published")
            .by(by)
            .with("owner", owner)
            .with("version", number)
            .with("criteria", rows.size()));
    return id;
  }
}
