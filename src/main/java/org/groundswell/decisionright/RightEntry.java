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
 * @param practice the completed proposal whose idea others may take over; null for any idea
 * @param owner the post whose right it is, in words
 * @param money how much may be spent, in words
 * @param days how long a trial may last at most; null for no such limit
 * @param silence after how many working days without an answer authors who ask may go ahead; null
 *     where silence says nothing
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
    UUID practice,
    DecisionRight right,
    String owner,
    String money,
    Integer days,
    Integer silence,
    String scope,
    String examples,
    String law,
    boolean ended,
    Instant at) {

  private static final String SELECT =
      "select e.id, v.version, e.unit_id, e.theme_id, e.practice_id, v.allows, v.owner, v.money,"
          + " v.days, v.silence_days, v.scope,"
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
        row.uuid("practice_id"),
        Slugged.of(DecisionRight.class, row.text("allows")),
        row.text("owner"),
        row.text("money"),
        number(row, "days"),
        number(row, "silence_days"),
        row.text("scope"),
        row.text("examples"),
        row.text("law"),
        row.flag("ended"),
        row.instant("at"));
  }

  private static Integer number(Sql.Row row, String column) throws SQLException {
    return row.text(column) == null ? null : (int) row.number(column);
  }

  /** Whether it is about this theme and practice, or about any. */
  boolean covers(UUID otherTheme, UUID otherPractice) {
    return (theme == null || theme.equals(otherTheme))
        && (practice == null || practice.equals(otherPractice));
  }

  /** How closely it says what it is about: a practice before a theme before anything. */
  int closeness() {
    return practice != null ? 2 : theme != null ? 1 : 0;
  }

  /** Whether it is written for this very place. */
  boolean isFor(RightDraft draft) {
    return unit.equals(draft.unit())
        && Objects.equals(theme, draft.theme())
        && Objects.equals(practice, draft.practice());
  }

  /** The same, to be written once more. */
  RightDraft again() {
    return new RightDraft(
        unit, theme, practice, right, owner, money, days, silence, scope, examples, law);
  }

  /** What an author may choose under it, asking always among it. */
  public Set<DecisionRight> choices() {
    return Strictness.choicesUnder(right);
  }
}
