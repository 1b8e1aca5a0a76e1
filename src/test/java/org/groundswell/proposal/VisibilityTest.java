package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.days;
import static org.groundswell.proposal.ProposalFixtures.promiseFrom;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.harness.Database;
import org.groundswell.proposal.ProposalDraft.Audience;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.Readings;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Sql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read by SQL is what the rights show, for everybody and every audience. */
class VisibilityTest {

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final List<Proposal> all = new ArrayList<>();
  private SmallUnit unit;

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void cardsShowExactlyWhatTheRightsShow(Database database) {
    Sql sql = new Sql(database.dataSource());
    unit = new SmallUnit(sql, clock);
    everyAudienceAndState();
    database.inTransaction(entities -> all.forEach(new JpaProposals(entities)::add));
    sql.update("update proposal set hidden = true where id = ?", all.getFirst().id());
    for (int each = 0; each < all.size(); each += 2) {
      sql.update(
          "insert into proposal_conflict (proposal_id, person_id) values (?, ?)",
          all.get(each).id(),
          unit.manager);
    }
    List<UUID> ids = all.stream().map(Proposal::id).toList();
    List<Proposal> kept =
        database.fromTransaction(
            entities ->
                ids.stream()
                    .map(id -> new JpaProposals(entities).find(id).orElseThrow())
                    .peek(Proposal::facts)
                    .toList());

    for (Asker asker : askers()) {
      Set<UUID> shown =
          kept.stream()
              .filter(proposal -> asker.scope().sees(proposal.facts()))
              .map(Proposal::id)
              .collect(Collectors.toSet());

      assertThat(Readings.cards(sql, unit.directory(), clock).of(asker, ids))
          .extracting(ProposalCard::id)
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  private List<Asker> askers() {
    return List.of(
        unit.as(unit.clerks.get(0)),
        unit.as(unit.clerks.get(1)),
        unit.as(unit.clerks.get(2)),
        unit.as(unit.manager),
        unit.as(unit.archivist),
        unit.as(unit.director),
        unit.asFacilitator(unit.clerks.get(3)));
  }

  private void everyAudienceAndState() {
    List<Audience> audiences =
        List.of(
            Audience.AGENCY,
            new Audience(Visibility.UNIT, unit.counter, null),
            new Audience(Visibility.UNIT, unit.archive, null),
            new Audience(Visibility.UNIT, unit.headOffice, null),
            new Audience(Visibility.CIRCLE, null, List.of(unit.clerks.get(1))),
            new Audience(Visibility.CIRCLE, null, List.of()));
    for (Audience audience : audiences) {
      all.add(sent(audience, unit.counter));
      all.add(sent(audience, unit.archive));
      all.add(written(audience));
      Proposal atSecondDoor = sent(audience, unit.counter);
      atSecondDoor.openSecondDoor(unit.archive, days(9));
      all.add(atSecondDoor);
    }
  }

  private Proposal sent(Audience audience, UUID desk) {
    Proposal proposal = written(audience);
    proposal.address(desk, null, null);
    proposal.submit(MONDAY, promiseFrom(MONDAY));
    return proposal;
  }

  private Proposal written(Audience audience) {
    Proposal proposal = aDraft(unit.clerks.get(0), unit.counter);
    proposal.showTo(audience);
    proposal.writeWith(List.of(unit.clerks.get(2)));
    return proposal;
  }
}
