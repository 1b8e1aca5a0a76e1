package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.stage.Scheme;
import org.groundswell.stage.Stage;
import org.groundswell.stage.StageRefusal;
import org.groundswell.stage.StageVersion;
import org.groundswell.stage.Stages;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/**
 * Takes everything that is under way by an older version of the stages to the one in force, by an
 * explicit step: all of it or nothing, in one transaction.
 */
@ApplicationScoped
public class Restaging {

  private static final String UNDER_WAY =
      """
      p.state not in ('draft', 'completed', 'abandoned', 'declined', 'linked', 'withdrawn')
        and p.submitted_at >= ? and p.submitted_at < ?
        and not exists (select 1 from proposal_stage other
          where other.proposal_id = p.id and other.version <> ?)
      """;

  private static final String CHOSEN =
      """
      p.state not in ('draft', 'completed', 'abandoned', 'declined', 'linked', 'withdrawn')
        and exists (select 1 from proposal_stage s where s.proposal_id = p.id and s.version = ?)
      """;

  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  private final Stages stages;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;

  @Inject
  Restaging(Stages stages, Sql sql, Journal journal, Ids ids) {
    this.stages = stages;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
  }

  /** How many proposals are under way by each version; 0 is from before the first one. */
  List<UnderWay> underWay() {
    Scheme scheme = stages.scheme();
    List<UnderWay> all = new ArrayList<>();
    for (int number = 0; number <= scheme.versions().size(); number++) {
      StageVersion version = scheme.version(number).orElse(null);
      all.add(new UnderWay(number, version, placed(scheme, number).size()));
    }
    return all;
  }

  /**
   * A version and what follows it.
   *
   * @param stages null for version 0, the states' own words
   * @param underWay how many proposals that have not ended
   */
  public record UnderWay(int version, StageVersion stages, int underWay) {}

  /**
   * Moves them.
   *
   * @param to for stages of the older version, by their slugs, the slug in the version in force;
   *     where none is named, the first stage of the same state
   * @return how many were moved
   * @throws Refusal {@code only-facilitators}, {@code no-such-stage-version}
   */
  @Transactional
  public int move(Asker asker, int from, Map<String, String> to) {
    Rights.mayConfigureStages(asker).orRefuse();
    Scheme scheme = stages.scheme();
    StageVersion target =
        scheme.current().orElseThrow(() -> new Refusal(StageRefusal.NO_SUCH_STAGE_VERSION));
    if (from != 0 && scheme.version(from).isEmpty() || from >= target.number()) {
      throw new Refusal(StageRefusal.NO_SUCH_STAGE_VERSION);
    }
    to.forEach((old, fresh) -> requireSameState(scheme.version(from), target, old, fresh));
    List<Placed> placed = placed(scheme, from);
    List<Object[]> rows = new ArrayList<>();
    for (Placed each : placed) {
      Optional<String> old = scheme.stageOf(each.standing()).map(Stage::slug);
      rows.add(new Object[] {each.id(), target.number(), old.map(to::get).orElse(null)});
    }
    sql.batch(
        "delete from proposal_stage where proposal_id = ?",
        placed.stream().map(it -> new Object[] {it.id()}).toList());
    sql.batch("insert into proposal_stage (proposal_id, version, slug) values (?, ?, ?)", rows);
    journal.append(
        Event.of("stages", ids.next(), "proposals-restaged")
            .by(asker.id())
            .with("from", from)
            .with("to", target.number())
            .with("count", rows.size()));
    return rows.size();
  }

  private record Placed(UUID id, Scheme.Standing standing) {}

  private List<Placed> placed(Scheme scheme, int version) {
    Instant since = scheme.version(version).map(StageVersion::at).orElse(NEVER);
    Instant until = scheme.version(version + 1).map(StageVersion::at).orElse(EVER);
    return sql.list(
        "select p.id, p.state, p.submitted_at, s.slug, s.version from proposal p"
            + " left join proposal_stage s on s.proposal_id = p.id where "
            + UNDER_WAY
            + " or "
            + CHOSEN,
        row ->
            new Placed(
                row.uuid("id"),
                new Scheme.Standing(
                    Slugged.of(State.class, row.text("state")),
                    row.instant("submitted_at"),
                    chosen(row))),
        since,
        until,
        version,
        version);
  }

  private static Optional<Scheme.Chosen> chosen(Sql.Row row) throws SQLException {
    int version = (int) row.number("version");
    return version == 0
        ? Optional.empty()
        : Optional.of(new Scheme.Chosen(version, row.text("slug")));
  }

  private static void requireSameState(
      Optional<StageVersion> from, StageVersion target, String old, String fresh) {
    State before = from.flatMap(it -> it.find(old)).map(Stage::state).orElse(null);
    State after = target.find(fresh).map(Stage::state).orElse(null);
    if (before == null || before != after) {
      throw new InvalidInput("/to", "names a stage that is not there, or one of another state");
    }
  }
}
