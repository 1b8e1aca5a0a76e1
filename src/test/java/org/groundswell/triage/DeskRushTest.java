package org.groundswell.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.triage.AnswerFixtures.aDecline;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.proposal.StoredProposals;
import org.groundswell.reading.ReadingFixtures;
import org.groundswell.reconsideration.ReconsiderationFixtures;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.triage.claim.ClaimFixtures;
import org.groundswell.triage.claim.ClaimRefusal;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two hundred claims and answers on one desk, as many at once as there are connections: ten people
 * there have all read the same twenty proposals, and each decides every one of them; half of the
 * people claim first.
 */
class DeskRushTest extends OnEachDatabase {

  private static final int PEOPLE = 10;
  private static final int PROPOSALS = 20;

  /** A use case reads the directory beside its own connection, and the pool has ten. */
  private static final int THREADS = 8;

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final Ids ids = new Ids(clock, new Random(9));
  private final List<UUID> desk = new ArrayList<>();
  private final List<UUID> waiting = new ArrayList<>();
  private final Queue<Loser> losers = new ConcurrentLinkedQueue<>();
  private final Map<UUID, UUID> winners = new ConcurrentHashMap<>();
  private final Queue<Event> journal = new ConcurrentLinkedQueue<>();
  private long read;

  /** Somebody who was refused, and why. */
  private record Loser(UUID person, UUID proposal, Reason reason, String detail) {}

  DeskRushTest(Database.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void everybodyHasReadEverything() {
    desk.addAll(unit.clerks.subList(0, PEOPLE));
    desk.forEach(person -> unit.reviews(person, unit.counter));
    for (int i = 0; i < PROPOSALS; i++) {
      Proposal proposal = aSubmittedProposal(unit.clerks.getLast(), unit.counter);
      database.inTransaction(entities -> StoredProposals.in(entities).add(proposal));
      waiting.add(proposal.id());
      read = proposal.version();
    }
  }

  @Test
  void everyProposalIsAnsweredOnceAndEveryLoserIsToldWhy() throws Exception {
    List<Callable<Void>> rush = new ArrayList<>();
    for (UUID proposal : waiting) {
      for (UUID person : desk) {
        rush.add(() -> decide(person, proposal));
      }
    }
    atOnce(rush);

    assertThat(winners).containsOnlyKeys(waiting);
    assertThat(losers).hasSize((PEOPLE - 1) * PROPOSALS).allSatisfy(this::isToldWhy);
    assertThat(journal).extracting(Event::subjectId).containsExactlyInAnyOrderElementsOf(waiting);
    assertThat(number("select count(*) as number from answer")).isEqualTo(PROPOSALS);
    assertThat(number("select count(*) as number from desk_claim")).isZero();
    for (UUID id : waiting) {
      Proposal answered = inTransaction(desk -> desk.proposals.find(id).orElseThrow());
      assertThat(answered.state()).isEqualTo(State.DECLINED);
      assertThat(answered.version()).isEqualTo(read + 1);
    }
  }

  private void isToldWhy(Loser loser) {
    UUID winner = winners.get(loser.proposal());
    assertThat(loser.reason())
        .isIn(
            WebRefusal.CHANGED_MEANWHILE,
            ClaimRefusal.CLAIMED_BY_ANOTHER,
            PipelineRefusal.STATE_SAYS_NO);
    assertThat(loser.detail()).contains(winner.toString());
    assertThat(winner).isNotEqualTo(loser.person());
  }

  private Void decide(UUID person, UUID proposal) {
    try {
      if (desk.indexOf(person) % 2 == 0) {
        inTransaction(its -> its.claims.claim(unit.as(person), proposal));
      }
      Event event =
          inTransaction(
              its -> {
                its.answering.answer(unit.as(person), proposal, aDecline(), this::requireRead);
                return its.events.getFirst();
              });
      winners.put(proposal, person);
      journal.add(event);
    } catch (Refusal refusal) {
      losers.add(new Loser(person, proposal, refusal.reason(), refusal.detail()));
    }
    return null;
  }

  private void requireRead(long version) {
    if (version != read) {
      throw new Refusal(WebRefusal.CHANGED_MEANWHILE, "Load it again, then change it.");
    }
  }

  private static void atOnce(List<Callable<Void>> rush) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Void> each : threads.invokeAll(rush)) {
        each.get();
      }
    }
  }

  private long number(String query) {
    return sql.first(query, row -> row.number("number")).orElseThrow();
  }

  private <T> T inTransaction(Function<Desk, T> work) {
    return database.fromTransaction(entities -> work.apply(new Desk(entities)));
  }

  /** The product's own parts in one transaction, plain SQL on the same connection. */
  private final class Desk {

    final List<Event> events = new ArrayList<>();
    final Proposals proposals;
    final ClaimFixtures claims;
    final Answering answering;

    Desk(EntityManager entities) {
      Sql here = new Sql(Database.always(entities.unwrap(Connection.class)));
      proposals = StoredProposals.in(entities);
      claims = new ClaimFixtures(proposals, unit.directory(), here, clock);
      answering =
          new Answering(
              proposals,
              claims.oneAnswer(),
              ReadingFixtures.beforeDeclining(unit.directory(), here, clock),
              ReconsiderationFixtures.somebodyElse(unit.directory(), here),
              entities::persist,
              new Links(proposals),
              unit.directory(),
              new AgencyCalendar(unit.directory(), here),
              events::add,
              ids,
              clock);
    }
  }
}
