package org.groundswell.reading.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.JournalHead;
import org.groundswell.journal.JournalHeads;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.reading.ReadingFixtures;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Role;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;

class OpenReadingsTest extends OnEachDatabase {

  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, new MovableClock(MONDAY));
  private final JournalHead head = JournalHeads.of(database.dataSource());
  private final UUID author = unit.clerks.getFirst();
  private final UUID reader = unit.archivist;
  private final Proposal proposal = aSubmittedProposal(author, unit.counter);

  OpenReadingsTest(Database.Kind kind) {
    super(kind);
    ProposalFixtures.keep(database, proposal);
  }

  /** As they are when this node has just started. */
  private List<UUID> unread(UUID person) {
    return List.copyOf(now().by(person));
  }

  private OpenReadings now() {
    return new OpenReadings(head, sql);
  }

  private UUID asked(UUID person) {
    return ReadingFixtures.asked(sql, proposal.id(), person, MONDAY);
  }

  @Test
  void whoWasAskedHasItToReadAndNobodyElse() {
    asked(reader);

    assertThat(unread(reader)).containsExactly(proposal.id());
    assertThat(unread(unit.manager)).isEmpty();
  }

  @Test
  void whoHasReadOrSaidNoHasNothingToRead() {
    ReadingFixtures.stored(sql, proposal.id(), unit.as(reader), MONDAY);
    UUID refused = asked(unit.manager);
    sql.update("update reading_invitation set declined_at = ? where id = ?", MONDAY, refused);

    assertThat(unread(reader)).isEmpty();
    assertThat(unread(unit.manager)).isEmpty();
  }

  @Test
  void whatIsDecidedIsNotToBeRead() {
    asked(reader);
    sql.update("update proposal set state = 'declined' where id = ?", proposal.id());

    assertThat(unread(reader)).isEmpty();
  }

  @Test
  void whoKnowsWhoseItIsIsNotKeptFromIt() {
    asked(author);
    asked(unit.manager);
    endorses(unit.manager, MONDAY);

    assertThat(unread(author)).isEmpty();
    assertThat(unread(unit.manager)).isEmpty();
  }

  @Test
  void endorsingItLaterShowsNobody() {
    asked(reader);
    endorses(reader, MONDAY.plusSeconds(1));

    assertThat(unread(reader)).containsExactly(proposal.id());
  }

  private void endorses(UUID manager, Instant at) {
    sql.update(
        "insert into endorsement (proposal_id, person_id, at) values (?, ?, ?)",
        proposal.id(),
        manager,
        at);
  }

  /** They never hear that they were asked: masked names would say so. */
  @Test
  void whomItIsAboutSeesItAsEver() {
    asked(reader);
    sql.update(
        "insert into proposal_conflict (proposal_id, person_id) values (?, ?)",
        proposal.id(),
        reader);

    assertThat(unread(reader)).isEmpty();
  }

  @Test
  void whoHoldsItsPenAndAuditorsLookThroughTheMask() {
    Asker asker = unit.as(reader);
    Asker auditor =
        new Asker(
            asker.id(),
            asker.unit(),
            Set.of(Role.STAFF, Role.AUDITOR),
            asker.desks(),
            asker.leads(),
            asker.unitAndAncestors());
    asked(reader);
    Set<UUID> unread = now().by(reader);

    assertThat(asker.yetToRead(unread).unread()).containsExactly(proposal.id());
    assertThat(asker.yetToRead(unread).scope().unread()).containsExactly(proposal.id());
    assertThat(asker.yetToRead(unread).behind(author, unit.counter).unread()).isNotEmpty();
    assertThat(asker.holding(Map.of(proposal.id(), author)).yetToRead(unread).unread()).isEmpty();
    assertThat(auditor.yetToRead(unread).unread()).isEmpty();
  }

  @Test
  void whatIsRememberedLastsUntilTheNextEntry() {
    OpenReadings readings = now();
    assertThat(readings.by(reader)).isEmpty();
    asked(reader);
    happens(1, "supported");
    assertThat(readings.by(reader)).as("as if nobody had been asked").isEmpty();

    happens(2, "reading-asked");
    assertThat(readings.by(reader)).containsExactly(proposal.id());

    sql.update("update proposal set state = 'declined' where id = ?", proposal.id());
    assertThat(readings.by(reader)).containsExactly(proposal.id());

    happens(3, "answered");
    assertThat(readings.by(reader)).isEmpty();
  }

  private void happens(long sequence, String type) {
    sql.update(
        "insert into journal_entry (sequence, id, at, subject_type, subject_id, type, version,"
            + " payload) values (?, ?, ?, 'proposal', ?, ?, 1, '{}')",
        sequence,
        UUID.randomUUID(),
        MONDAY,
        proposal.id(),
        type);
    JournalHeads.committed(head, sequence);
  }
}
