package org.groundswell.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.ETags;

/** Publishes a new version of the stages; nothing that is under way moves by that. */
@ApplicationScoped
public class Publishing {

  private final Stages stages;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Publishing(Stages stages, Sql sql, Journal journal, Ids ids, Clock clock) {
    this.stages = stages;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Publishes it in place of the version in force; answers its number.
   *
   * @param seenVersion is told the version in force, and refuses when the caller saw another
   * @throws Refusal {@code only-facilitators}, {@code changed-meanwhile}
   * @throws org.groundswell.web.InvalidInput when stages contradict each other
   */
  @Transactional
  public int publish(Asker asker, StagesDraft draft, LongConsumer seenVersion) {
    Rights.mayConfigureStages(asker).orRefuse();
    Scheme scheme = stages.scheme();
    int inForce = scheme.versions().size();
    seenVersion.accept(inForce);
    WellFormed.require(draft.stages(), scheme.current());
    return publish(asker.id(), draft, inForce);
  }

  /** The agency's first version, which nobody has to have the right to: it is founded with it. */
  @Transactional
  public void found(StagesDraft draft) {
    WellFormed.require(draft.stages(), Optional.empty());
    publish((UUID) null, draft, 0);
  }

  private int publish(UUID by, StagesDraft draft, int seen) {
    int number = seen + 1;
    ETags.requireChanged(
        sql.update("update stage_scheme set version = ? where version = ?", number, seen));
    UUID id = ids.next();
    sql.update(
        "insert into stage_version (number, id, at, by_id, note) values (?, ?, ?, ?, ?)",
        number,
        id,
        clock.instant(),
        by,
        draft.note());
    write(number, draft.stages());
    journal.append(Event.of("stages", id, "stages-published").by(by).with("version", number));
    return number;
  }

  private void write(int version, List<StageDraft> drafts) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> names = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      StageDraft draft = drafts.get(i);
      String slug = slug(draft, version, i);
      rows.add(
          new Object[] {
            version, slug, i, draft.state().slug(), draft.colour().slug(), draft.description()
          });
      draft
          .names()
          .forEach(it -> names.add(new Object[] {version, slug, it.language(), it.name().strip()}));
    }
    sql.batch(
        "insert into stage (version, slug, position, state, colour, description)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
    sql.batch("insert into stage_name (version, slug, language, name) values (?, ?, ?, ?)", names);
  }

  /** A new stage is never taken for one that went away: its slug has the version it came with. */
  private static String slug(StageDraft draft, int version, int position) {
    return draft.slug() == null
        ? draft.state().slug() + "-v" + version + "-" + (position + 1)
        : draft.slug();
  }
}
