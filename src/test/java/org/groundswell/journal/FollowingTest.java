package org.groundswell.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groundswell.harness.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One follower that writes what it saw into a table, on both databases. */
class FollowingTest {

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  private TestTransactions transactions;
  private Copying copying;

  @ParameterizedTest
  @MethodSource("databases")
  void followsWhatItIsInterestedInAndPassesOverTheRest(Database database) throws Exception {
    on(database);
    append("kept", "passed-over", "kept");

    Following following = following();
    readAll(following);

    assertThat(copied()).containsExactly(1L, 3L);
    assertThat(following.position()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leavesAPoisonedEntryAsADeadLetterAndGoesOn(Database database) throws Exception {
    on(database);
    append("kept", "kept", "kept", "kept");
    copying.poisoned = Set.of(2L);

    Following following = following();
    readAll(following);

    assertThat(copied()).containsExactly(1L, 3L, 4L);
    assertThat(numbers("select sequence from dead_letter where follower = 'copying'"))
        .containsExactly(2L);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void triesAgainWhatFailedOnceAndLeavesNoDeadLetter(Database database) throws Exception {
    on(database);
    append("kept", "kept");
    copying.failuresLeft = Following.ATTEMPTS - 1;

    readAll(following());

    assertThat(copied()).containsExactly(1L, 2L);
    assertThat(numbers("select sequence from dead_letter")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void losesTheEffectTogetherWithThePositionWhenItIsKilledInTheMiddle(Database database)
      throws Exception {
    on(database);
    append("kept", "kept", "kept");
    copying.dieAfterWriting = true;

    TableCursor cursor = cursor();
    assertThatThrownBy(() -> cursor.advance(Following.BATCH)).isInstanceOf(Killed.class);

    assertThat(copied()).isEmpty();
    assertThat(numbers("select position from follower_cursor")).containsExactly(0L);
    copying.dieAfterWriting = false;
    readAll(following());
    assertThat(copied()).containsExactly(1L, 2L, 3L);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aRebuildForgetsAndFollowsFromTheFirstEntry(Database database) throws Exception {
    on(database);
    append("kept", "kept");
    Following following = following();
    readAll(following);

    following.rebuild();
    readAll(following);

    assertThat(copied()).containsExactly(1L, 2L);
    assertThat(copying.forgotten).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theTableRefusesToChangeOrDeleteAnEntry(Database database) throws Exception {
    on(database);
    append("kept");

    assertThatThrownBy(() -> execute("update journal_entry set type = 'forged'"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> execute("delete from journal_entry")).isInstanceOf(SQLException.class);

    assertThat(new JournalReader(transactions).after(0, 10))
        .extracting(Entry::type)
        .containsExactly("kept");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anEntryIsReadAsItWasWritten(Database database) throws Exception {
    on(database);
    UUID subject = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    Instant at = Instant.parse("2026-05-03T09:30:00.123456Z");
    Event event = Event.of("proposal", subject, "submitted").by(person).with("unit", person);
    write(new Pending(subject, at, event));

    assertThat(new JournalReader(transactions).about(subject))
        .containsExactly(
            new Entry(1, subject, at, person, "proposal", subject, "submitted", 1, event.facts()));
  }

  private void on(Database database) throws Exception {
    transactions = new TestTransactions(database.dataSource());
    copying = new Copying();
    execute("create table copied (sequence bigint primary key)");
  }

  private void append(String... types) throws Exception {
    for (String type : types) {
      write(
          new Pending(UUID.randomUUID(), Instant.now(), Event.of("test", UUID.randomUUID(), type)));
    }
  }

  private void write(Pending entry) throws Exception {
    transactions.call(
        () -> {
          try (Connection connection = transactions.getConnection()) {
            new JournalTable().write(connection, List.of(entry));
          }
          return null;
        });
  }

  private TableCursor cursor() {
    return new TableCursor(
        copying,
        new JournalReader(transactions),
        new FollowerTable(Clock.systemUTC(), transactions),
        transactions);
  }

  private Following following() {
    return new Following(copying.name(), cursor(), new WakeUp(), 0);
  }

  private static void readAll(Following following) {
    IntStream.range(0, 60)
        .forEach(
            i -> {
              try {
                following.read();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = transactions.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<Long> copied() throws SQLException {
    return numbers("select sequence from copied order by sequence");
  }

  private List<Long> numbers(String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Connection connection = transactions.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }

  /** Stands for the process ending: no follower catches it. */
  private static final class Killed extends Error {}

  private final class Copying implements Follower {

    private Set<Long> poisoned = Set.of();
    private int failuresLeft;
    private boolean dieAfterWriting;
    private int forgotten;

    @Override
    public String name() {
      return "copying";
    }

    @Override
    public boolean follows(Entry entry) {
      return entry.type().equals("kept");
    }

    @Override
    public void follow(Batch batch) throws Exception {
      if (failuresLeft-- > 0) {
        throw new IllegalStateException("fails for a while");
      }
      for (Entry entry : batch.entries()) {
        if (poisoned.contains(entry.sequence())) {
          throw new IllegalArgumentException("poisoned");
        }
        execute("insert into copied (sequence) values (" + entry.sequence() + ")");
      }
      if (dieAfterWriting) {
        throw new Killed();
      }
    }

    @Override
    public void forget() throws Exception {
      forgotten++;
      execute("delete from copied");
    }
  }
}
