package org.groundswell.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryTables;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.reading.ReadingFixtures;
import org.groundswell.rights.Showing;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnmaskingTest extends OnEachDatabase {

  private static final String NOBODY = "Somebody";

  @TempDir private Path folder;

  private final MovableClock clock = new MovableClock(MONDAY.plus(Duration.ofMinutes(20)));
  private final DataSource source = database.dataSource();
  private final Sql sql = new Sql(source);
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final Directory directory = DirectoryTables.on(source, clock).directory();
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final UUID author = unit.clerks.getFirst();

  private PenTable pens;
  private Unmasking unmasking;

  UnmaskingTest(Database.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void aKeyIsThere() {
    KeyRing keys = new KeyRing(folder.resolve("shield.key").toString(), sql);
    Ids ids = new Ids(clock, new Random(3));
    pens = new PenTable(keys, new ShownUnits(directory, sql), directory, sql, ids, NOBODY);
    Naming naming = new Naming(pens, proposals, directory, journal::add, sql);
    unmasking = new Unmasking(keys, naming, sql, clock);
  }

  private UUID proposalWrittenBehindAPen(Showing showing) {
    UUID id = UUID.randomUUID();
    UUID pen = pens.draw(unit.as(author), id, showing).id();
    Proposal sent = aSubmittedProposal(id, pen, unit.counter);
    proposals.add(sent);
    ProposalFixtures.keep(database, sent);
    return id;
  }

  private void isRead(UUID proposal) {
    ReadingFixtures.stored(sql, proposal, unit.as(unit.archivist), clock.instant());
  }

  private String authorOf(UUID proposal) {
    unmasking.look();
    UUID pen = pens.writerOf(proposal).orElseThrow().pen();
    return directory.person(pen).orElseThrow().name();
  }

  @Test
  void whoIsMaskedStaysSoUntilSomebodyHasReadIt() {
    UUID proposal = proposalWrittenBehindAPen(Showing.MASKED);
    clock.pass(Duration.ofHours(5));
    assertThat(authorOf(proposal)).isEqualTo(NOBODY);

    isRead(proposal);
    clock.pass(Duration.ofHours(1));

    assertThat(authorOf(proposal)).isEqualTo("Ama " + author);
    assertThat(journal).extracting(Event::type).containsExactly("author-named");
    assertThat(journal.toString()).doesNotContain(unit.archivist.toString());
  }

  @Test
  void theMomentDoesNotTellWhoseReadingItWas() {
    UUID proposal = proposalWrittenBehindAPen(Showing.MASKED);
    isRead(proposal);

    clock.pass(Duration.ofMinutes(40).minusNanos(1_000));
    assertThat(authorOf(proposal)).isEqualTo(NOBODY);

    clock.pass(Duration.ofNanos(2_000));
    assertThat(authorOf(proposal)).isEqualTo("Ama " + author);
  }

  @Test
  void whoIsShieldedIsNotNamedByAnyReading() {
    UUID proposal = proposalWrittenBehindAPen(Showing.SHIELDED);
    isRead(proposal);
    clock.pass(Duration.ofDays(1));

    assertThat(authorOf(proposal)).isEqualTo(NOBODY);
  }
}
