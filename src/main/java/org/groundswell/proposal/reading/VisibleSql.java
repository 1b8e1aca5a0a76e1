package org.groundswell.proposal.reading;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.VisibleScope;
import org.groundswell.storage.Sql;

/** The rule of {@link VisibleScope} as a condition on {@code proposal p}. */
final class VisibleSql {

  /** Whoever a proposal is about answers it on no desk; the value is the person. */
  static final String NOT_ABOUT_THEM =
      "not exists (select 1 from proposal_conflict x"
          + " where x.proposal_id = p.id and x.person_id = ?)";

  private VisibleSql() {}

  /** Appends the condition and its values. */
  static void restrict(Conditions where, VisibleScope scope) {
    StringBuilder rule = new StringBuilder("p.state <> 'draft'");
    if (!scope.facilitator()) {
      rule.append(" and not p.hidden");
    }
    rule.append(" and (p.visibility = 'agency'");
    Conditions audience = new Conditions();
    in(audience, rule, "p.visibility = 'unit' and p.visible_unit_id", scope.unitAndAncestors());
    rule.append(
        " or (p.visibility = 'circle' and exists (select 1 from proposal_circle k"
            + " where k.proposal_id = p.id and k.person_id = ?))");
    audience.values().add(scope.person());
    if (!scope.desks().isEmpty()) {
      StringBuilder desks = new StringBuilder("1 = 0");
      in(audience, desks, "p.desk_unit_id", scope.desks());
      in(audience, desks, "p.second_door_id", scope.desks());
      rule.append(" or (").append(desks).append(") and ").append(NOT_ABOUT_THEM);
      audience.values().add(scope.person());
    }
    rule.append(")");
    List<Object> values = where.values();
    where.and(
        "("
            + rule
            + " or exists (select 1 from proposal_author w"
            + " where w.proposal_id = p.id and w.person_id in ("
            + Sql.marks(scope.selves().size())
            + ")))");
    values.addAll(audience.values());
    values.addAll(scope.selves());
  }

  /** Appends what everybody may see, whoever asks: a part of what the rule gives to each. */
  static void shownToAll(Conditions where) {
    where.and("p.visibility = 'agency' and p.hidden = false and p.state <> 'draft'");
  }

  private static void in(
      Conditions where, StringBuilder rule, String column, Collection<UUID> units) {
    if (!units.isEmpty()) {
      rule.append(" or (")
          .append(column)
          .append(" in (")
          .append(Sql.marks(units.size()))
          .append("))");
      where.values().addAll(units);
    }
  }
}
