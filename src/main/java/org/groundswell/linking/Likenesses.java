package org.groundswell.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.search.LikeProposals.Found;
import org.groundswell.storage.Sql;
import org.groundswell.web.PageMark;

/** The pairs that were found, and how far the looking has come. */
@ApplicationScoped
class Likenesses {

  /** What is less alike than this is noise even at the end of a list. */
  static final double LEAST = 0.25;

  private static final int LONGEST_SHARED = 300;

  private static final String AT_A_DESK = "('submitted', 'in-review', 'needs-work', 'revived')";

  private static final String WAITING =
      "select p.id, p.revision from proposal p left join likeness_look l on l.proposal_id = p.id"
          + " where p.state in "
          + AT_A_DESK
          + " and (l.proposal_id is null or l.revision <> p.revision %s)"
          + " order by p.number desc fetch first %d rows only";

  /** Something can be done about a pair while one of the two lies at a desk and none has gone. */
  private static final String OPEN =
      """
      from likeness l join proposal a on a.id = l.first_id join proposal b on b.id = l.second_id
      where (a.state in %1$s or b.state in %1$s)
        and a.state not in ('draft', 'withdrawn', 'linked')
        and b.state not in ('draft', 'withdrawn', 'linked')
        and not exists (select 1 from told_apart t
          where t.first_id = l.first_id and t.second_id = l.second_id)
        and not exists (select 1 from link_request r where r.state = 'asked'
          and ((r.proposal_id = l.first_id and r.link_to_id = l.second_id)
            or (r.proposal_id = l.second_id and r.link_to_id = l.first_id)))
      """
          .formatted(AT_A_DESK);

  private final Sql sql;

  @Inject
  Likenesses(Sql sql) {
    this.sql = sql;
  }

  /** A proposal to look at, in the words that it has now. */
  record Waiting(UUID id, int revision) {}

  /** One pair as it is kept. */
  record Row(UUID first, UUID second, double score, boolean meaning, String shared, Instant since) {

    static Row read(Sql.Row row) throws SQLException {
      return new Row(
          row.uuid("first_id"),
          row.uuid("second_id"),
          Double.parseDouble(row.text("score")),
          row.flag("meaning"),
          row.text("shared"),
          row.instant("since"));
    }

    List<String> words() {
      return Arrays.stream(shared.split("\n")).filter(word -> !word.isEmpty()).toList();
    }
  }

  /** By what a list of pairs is ordered. */
  enum Order {
    ALIKE,
    NEWEST
  }

  /**
   * Proposals at a desk that are new or reworded, or were looked at without this model; the newest
   * first. The answered ones are found as the other half of a pair.
   *
   * @param model empty when words alone have to do: then nothing is looked at once more
   */
  List<Waiting> waiting(String model, int most) {
    String meant = model.isEmpty() ? "" : "or l.model <> ?";
    Object[] values = model.isEmpty() ? new Object[0] : new Object[] {model};
    return sql.list(
        WAITING.formatted(meant, most),
        row -> new Waiting(row.uuid("id"), (int) row.number("revision")),
        values);
  }

  /** What was found to be near this one, from its own side or the other's. */
  Set<UUID> near(UUID id) {
    return new HashSet<>(
        sql.list(
            "select case when first_id = ? then second_id else first_id end as other"
                + " from likeness where first_id = ? or second_id = ?",
            row -> row.uuid("other"),
            id,
            id,
            id));
  }

  /** Keeps what was found about one proposal in place of what was found before. */
  @Transactional
  public void keep(Waiting looked, String model, List<Found> found) {
    UUID id = looked.id();
    sql.update("delete from likeness where first_id = ? or second_id = ?", id, id);
    sql.batch(
        "insert into likeness (first_id, second_id, score, meaning, shared, since)"
            + " select cast(? as uuid), cast(? as uuid), cast(? as double precision),"
            + " cast(? as boolean), cast(? as varchar (300)), max(submitted_at)"
            + " from proposal where id in (?, ?) and submitted_at is not null"
            + " having max(submitted_at) is not null",
        found.stream()
            .filter(other -> other.alike().score() >= LEAST)
            .map(other -> values(Pair.of(id, other.id()), other))
            .toList());
    sql.update("delete from likeness_look where proposal_id = ?", id);
    sql.update(
        "insert into likeness_look (proposal_id, revision, model) values (?, ?, ?)",
        id,
        looked.revision(),
        model);
  }

  private static Object[] values(Pair pair, Found found) {
    StringBuilder shared = new StringBuilder();
    for (String word : found.alike().shared()) {
      if (shared.length() + word.length() < LONGEST_SHARED) {
        shared.append(shared.isEmpty() ? "" : "\n").append(word);
      }
    }
    return new Object[] {
      pair.first(),
      pair.second(),
      found.alike().score(),
      found.alike().known(),
      shared.toString(),
      pair.first(),
      pair.second()
    };
  }

  /** Open pairs behind a cursor, whoever may see them. */
  List<Row> open(Order order, String cursor, int most) {
    String key = order == Order.ALIKE ? "l.score" : "l.since";
    List<Object> values = new ArrayList<>();
    String behind =
        PageMark.read(cursor)
            .map(
                mark -> {
                  Object at = order == Order.ALIKE ? Double.valueOf(mark.text(0)) : mark.instant(0);
                  values.addAll(List.of(at, at, mark.id(1), at, mark.id(1), mark.id(2)));
                  return " and (%1$s < ? or (%1$s = ? and l.first_id > ?)".formatted(key)
                      + " or (%1$s = ? and l.first_id = ? and l.second_id > ?))".formatted(key);
                })
            .orElse("");
    return sql.list(
        "select l.first_id, l.second_id, l.score, l.meaning, l.shared, l.since "
            + OPEN
            + behind
            + " order by %s desc, l.first_id, l.second_id fetch first %d rows only"
                .formatted(key, most),
        Row::read,
        values.toArray());
  }

  /** The cursor of the place behind a pair. */
  static String after(Row row, Order order) {
    Object key = order == Order.ALIKE ? row.score() : row.since();
    return PageMark.after(key, row.first(), row.second());
  }

  /** How many proposals have not been looked at yet. */
  long unseen() {
    return sql.first(
            "select count(*) as amount from proposal p where p.state not in ('draft', 'withdrawn')"
                + " and not exists (select 1 from likeness_look l where l.proposal_id = p.id)",
            row -> row.number("amount"))
        .orElse(0L);
  }
}
