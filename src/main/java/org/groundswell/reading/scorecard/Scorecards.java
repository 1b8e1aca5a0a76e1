package org.groundswell.reading.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** The scorecards, read from their tables. */
@ApplicationScoped
public class Scorecards {

  private static final String VERSION =
      "select v.id, v.owner, v.number, v.steps, v.outsider, v.at from scorecard_version v";

  private static final String IN_FORCE =
      VERSION + " join scorecard s on s.owner = v.owner and s.version = v.number";

  private final Sql sql;

  /** Reads them from these tables. */
  @Inject
  public Scorecards(Sql sql) {
    this.sql = sql;
  }

  /** By what a proposal of this campaign, or of none, is read now; empty when by nothing. */
  public Optional<Scorecard> applyingTo(Optional<UUID> campaign) {
    return campaign
        .flatMap(it -> inForce(it.toString()))
        .filter(Scorecard::isInUse)
        .or(() -> inForce(Scorecard.AGENCY).filter(Scorecard::isInUse));
  }

  /** This version, in force or not. */
  public Optional<Scorecard> version(UUID id) {
    return sql.first(VERSION + " where v.id = ?", Scorecards::head, id).map(this::whole);
  }

  /** The version in force; one that takes the scorecard away is one, too. */
  Optional<Scorecard> inForce(String owner) {
    return sql.first(IN_FORCE + " where v.owner = ?", Scorecards::head, owner).map(this::whole);
  }

  /** Every version that is in force, the agency's first. */
  List<Scorecard> allInForce() {
    return sql
        .list(
            IN_FORCE + " order by case when v.owner = 'agency' then 0 else 1 end, v.owner",
            Scorecards::head)
        .stream()
        .map(this::whole)
        .toList();
  }

  /** 0 as long as there was none. */
  int number(String owner) {
    return sql.first(
            "select version from scorecard where owner = ?",
            row -> (int) row.number("version"),
            owner)
        .orElse(0);
  }

  private Scorecard whole(Scorecard head) {
    List<Criterion> criteria =
        sql.list(
            "select name, look_for, weight, comment_required from scorecard_criterion"
                + " where version_id = ? order by position",
            row ->
                new Criterion(
                    row.text("name"),
                    row.text("look_for"),
                    (int) row.number("weight"),
                    row.flag("comment_required")),
            head.id());
    return new Scorecard(
        head.id(), head.owner(), head.number(), head.steps(), head.outsider(), head.at(), criteria);
  }

  private static Scorecard head(Sql.Row row) throws SQLException {
    return new Scorecard(
        row.uuid("id"),
        row.text("owner"),
        (int) row.number("number"),
        (int) row.number("steps"),
        row.flag("outsider"),
        row.instant("at"),
        List.of());
  }
}
