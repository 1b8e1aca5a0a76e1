package org.groundswell.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.groundswell.storage.Columns;

/** The statements on {@code follower_cursor} and {@code dead_letter}. */
@ApplicationScoped
class FollowerTable {

  private static final int LONGEST_REASON = 900;

  private final Clock clock;

  @Resource(lookup = "java:app/groundswell")
  private DataSource dataSource;

  @Inject
  FollowerTable(Clock clock) {
    this.clock = clock;
  }

  FollowerTable(Clock clock, DataSource dataSource) {
    this.clock = clock;
    this.dataSource = dataSource;
  }

  /** The position of a follower; a new one starts at 0. */
  long open(String follower) {
    List<Long> positions =
        longs("select position from follower_cursor where follower = ?", follower);
    if (!positions.isEmpty()) {
      return positions.getFirst();
    }
    try {
      update(
          "insert into follower_cursor (follower, position, moved_at) values (?, 0, ?)",
          follower,
          Columns.moment(clock.instant()));
    } catch (IllegalStateException e) {
      // Another node was first: then the row is there.
      return longs("select position from follower_cursor where follower = ?", follower).getFirst();
    }
    return 0;
  }

  /** Locks the position until the transaction ends. */
  long lock(String follower) {
    return longs("select position from follower_cursor where follower = ? for update", follower)
        .getFirst();
  }

  void move(String follower, long position) {
    update(
        "update follower_cursor set position = ?, moved_at = ? where follower = ?",
        position,
        Columns.moment(clock.instant()),
        follower);
  }

  /** Keeps that an entry could not be followed; the kind of failure, never its message. */
  void bury(String follower, long sequence, Exception cause) {
    update("delete from dead_letter where follower = ? and sequence = ?", follower, sequence);
    update(
        "insert into dead_letter (follower, sequence, at, reason) values (?, ?, ?, ?)",
        follower,
        sequence,
        Columns.moment(clock.instant()),
        reason(cause));
  }

  private static String reason(Exception cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    String reason = cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  void forget(String follower) {
    update("delete from dead_letter where follower = ?", follower);
  }

  long deadLetters(String follower) {
    return longs("select count(*) from dead_letter where follower = ?", follower).getFirst();
  }

  private List<Long> longs(String sql, String follower) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, follower);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? List.of(row.getLong(1)) : List.of();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void update(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
