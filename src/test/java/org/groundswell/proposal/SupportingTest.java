package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.promiseFrom;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.groundswell.harness.Database;
import org.groundswell.harness.Transactions;
import org.groundswell.journal.Event;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupportingTest {

  private static final int AT_ONCE = 32;

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final ConcurrentLinkedQueue<Event> journal = new ConcurrentLinkedQueue<>();
  private final InMemoryProposals proposals = new InMemoryProposals();
  private Transactions transactions;
  private Sql sql;
  private SmallUnit unit;
  private Supporting supporting;
  private Proposal proposal;

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void countsThirtyTwoPeopleAtOnce(Database database) throws Exception {
    sendTo(database);

    atOnce(unit.clerks, person -> supporting.support(unit.as(person), proposal.id()));

    assertThat(count()).isEqualTo(AT_ONCE);
    assertThat(rows()).isEqualTo(AT_ONCE);
    assertThat(journal).hasSize(AT_ONCE);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void countsOnePersonOnceWhoAsksThirtyTwoTimesAtOnce(Database database) throws Exception {
    sendTo(database);
    UUID one = unit.clerks.getFirst();

    atOnce(
        Collections.nCopies(AT_ONCE, one),
        person -> supporting.support(unit.as(person), proposal.id()));

    assertThat(count()).isOne();
    assertThat(rows()).isOne();
    assertThat(journal).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void takesItBackOnce(Database database) throws Exception {
    sendTo(database);
    UUID one = unit.clerks.getFirst();
    atOnce(List.of(one), person -> supporting.support(unit.as(person), proposal.id()));

    atOnce(
        Collections.nCopies(AT_ONCE, one),
        person -> supporting.unsupport(unit.as(person), proposal.id()));

    assertThat(count()).isZero();
    assertThat(rows()).isZero();
    assertThat(journal).extracting(Event::type).containsExactly("supported", "unsupported");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void refusesAnAuthorsOwnSupport(Database database) {
    sendTo(database);

    assertThatThrownBy(() -> supporting.support(unit.as(unit.manager), proposal.id()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(RightsRefusal.NOT_YOUR_OWN));
  }

  private void sendTo(Database database) {
    transactions = new Transactions(database.dataSource());
    sql = new Sql(transactions);
    unit = new SmallUnit(sql, clock);
    supporting = new Supporting(proposals, sql, journal::add, clock);
    proposal = aDraft(unit.manager, unit.counter);
    proposal.submit(MONDAY, promiseFrom(MONDAY));
    proposals.add(proposal);
    database.inTransaction(entities -> new JpaProposals(entities).add(proposal));
  }

  private void atOnce(List<UUID> people, Consumer<UUID> action) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Void>> calls =
          people.stream()
              .map(
                  person ->
                      (Callable<Void>)
                          () -> {
                            transactions.run(() -> action.accept(person));
                            return null;
                          })
              .toList();
      for (Future<Void> future : threads.invokeAll(calls)) {
        future.get();
      }
    }
  }

  private long count() {
    return sql.first(
            "select supports from proposal where id = ?",
            row -> row.number("supports"),
            proposal.id())
        .orElseThrow();
  }

  private long rows() {
    return sql.first(
            "select count(*) as number from proposal_support where proposal_id = ?",
            row -> row.number("number"),
            proposal.id())
        .orElseThrow();
  }
}
