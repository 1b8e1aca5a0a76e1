package org.groundswell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.groundswell.harness.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalOrderTest {

  private static final int WRITERS = 8;
  private static final int TRANSACTIONS = 150;

  private final JournalTable table = new JournalTable();

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aFollowerMissesAndReordersNothingWhileManyWritersCommitWithDelays(Database database)
      throws Exception {
    TestTransactions transactions = new TestTransactions(database.dataSource());
    Recording recording = new Recording();
    TableCursor cursor = cursor(transactions, recording);

    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
      CountDownLatch writing = new CountDownLatch(WRITERS);
      Future<?> following = threads.submit(() -> followUntil(writing, cursor));
      for (int writer = 0; writer < WRITERS; writer++) {
        int seed = writer;
        threads.submit(() -> write(transactions, seed, writing));
      }
      assertThat(writing.await(120, TimeUnit.SECONDS)).isTrue();
      following.get(60, TimeUnit.SECONDS);
    }

    long written = table(database, transactions);
    assertThat(written).isGreaterThan(WRITERS * TRANSACTIONS / 2);
    assertThat(recording.sequences)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, written).boxed().toList());
    assertThat(eachWritersOwnOrder(recording.entries)).isTrue();
  }

  private long table(Database database, TestTransactions transactions) throws Exception {
    try (Connection connection = database.dataSource().getConnection()) {
      return table.head(connection);
    }
  }

  private static TableCursor cursor(TestTransactions transactions, Follower follower) {
    return new TableCursor(
        follower,
        new JournalReader(transactions),
        new FollowerTable(Clock.systemUTC(), transactions),
        transactions);
  }

  /** A delay before the number is taken, one before the commit, and a roll-back now and then. */
  private Void write(TestTransactions transactions, int seed, CountDownLatch writing) {
    SplittableRandom random = new SplittableRandom(seed);
    UUID subject = new UUID(0, seed);
    try {
      for (int number = 0; number < TRANSACTIONS; number++) {
        Event event = Event.of("test", subject, "counted").with("number", number);
        try {
          transactions.call(() -> append(transactions, event, random));
        } catch (UnsupportedOperationException rolledBack) {
          continue;
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      writing.countDown();
    }
    return null;
  }

  private Void append(TestTransactions transactions, Event event, SplittableRandom random)
      throws Exception {
    Thread.sleep(0, random.nextInt(2_000_000 / 4));
    try (Connection connection = transactions.getConnection()) {
      Pending one = new Pending(UUID.randomUUID(), Instant.now(), event);
      Pending two = new Pending(UUID.randomUUID(), Instant.now(), event);
      table.write(connection, random.nextBoolean() ? List.of(one) : List.of(one, two));
    }
    Thread.sleep(0, random.nextInt(2_000_000 / 4));
    if (random.nextInt(10) == 0) {
      throw new UnsupportedOperationException("rolled back");
    }
    return null;
  }

  private static Void followUntil(CountDownLatch writing, Cursor cursor) throws Exception {
    while (writing.getCount() > 0) {
      cursor.advance(7);
    }
    while (cursor.advance(7) > 0) {}
    return null;
  }

  private static boolean eachWritersOwnOrder(List<Entry> entries) {
    return entries.stream()
        .map(Entry::subjectId)
        .distinct()
        .allMatch(
            writer -> {
              List<Integer> numbers =
                  entries.stream()
                      .filter(entry -> entry.subjectId().equals(writer))
                      .map(entry -> Integer.valueOf(entry.fact("number").orElseThrow()))
                      .toList();
              return numbers.equals(numbers.stream().sorted().toList());
            });
  }

  private static final class Recording implements Follower {

    private final List<Long> sequences = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public String name() {
      return "recording";
    }

    @Override
    public void follow(Batch batch) {
      batch.entries().forEach(entry -> sequences.add(entry.sequence()));
      entries.addAll(batch.entries());
    }

    @Override
    public void forget() {
      sequences.clear();
    }
  }
}
