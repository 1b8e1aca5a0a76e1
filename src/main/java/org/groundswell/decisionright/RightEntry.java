package org.groundswell.decisionright;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.Slugged;
import org.groundswell.storage.Sql;

/**
 * What the catalogue says for a unit and a theme, in one of its versions.
 *
 * @param unit where it holds, and below it
 * @param theme null for any theme
 * @param owner the post whose right it is, in words
 * @param money how much may be spent, in words
 * @param days how long a trial may last at most; null for no such limit
 * @param scope what it covers and what not, in words
 * @param law the law or rule it rests on
 * @param ended whether it holds no more
 * @param at when this version was written
 */
public record RightEntry(
    UUID id,
    long version,
    UUID unit,
    UUID theme,
    DecisionRight right,
    String owner,
    String money,
    Integer days,
    String scope,
    String examples,
    String law,
    boolean ended,
    Instant at) {

  private static final String SELECT =
      "select e.id, v.version, e.unit_id, e.theme_id, v.allows, v.owner, v.money, v.days, v.scope,"
          + " v.examples, v.law, v.ended, v.at"
          + " from decision_right e join decision_right_version v on v.entry_id = e.id ";

  /** The newest version of every entry that has not ended. */
  static final String CURRENT = SELECT + "where v.version = e.version and not e.ended";

  /** Every version of one entry. */
  static final String VERSIONS = SELECT + "where e.id = ? order by v.version desc";

  static RightEntry read(Sql.Row row) throws SQLException {
    return new RightEntry(
        row.uuid("id"),
        row.number("version"),
        row.uuid("unit_id"),
        row.uuid("theme_id"),
        Slugged.of(DecisionRight.class, row.text("allows")),
        row.text("owner"),
        row.text("money"),
        row.text("days") == null ? null : (int) row.number("days"),
        row.text("scope"),
        row.text("examples"),
        row.text("law"),
        row.flag("ended"),
        row.instant("at"));
  }

  /** Whether it is about this theme, or about any. */
  boolean covers(UUID other) {
    return theme == null || theme.equals(other);
  }

  /** Whether it is written for this very place. */
  boolean isFor(UUID otherUnit, UUID otherTheme) {
    return unit.equals(otherUnit) && Objects.equals(theme, otherTheme);
  }

  /** What an author may choose under it, asking always among it. */
  public Set<DecisionRight> choices() {
    return Strictness.choicesUnder(right);
  }
}
