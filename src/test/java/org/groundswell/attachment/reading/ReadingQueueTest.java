package org.groundswell.attachment.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.someId;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;

class ReadingQueueTest extends OnEachDatabase {

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit agency = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final UUID author = agency.clerks.getFirst();
  private final ReadingQueue queue =
      new ReadingQueue(
          sql,
          new ReadTexts(proposals, sql, journal::add),
          WorkerProcessTest.worker("32m", Duration.ofSeconds(90)),
          clock);

  ReadingQueueTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void marksAHostileFileAndReadsTheNext() {
    Proposal sent = keep(aSubmittedProposal(author, agency.counter), "submitted");
    UUID hostile = attach(sent, "pdf", 0, WorkerProcessTest.greedyPdf());
    UUID harmless = attach(sent, "csv", 1, "zanzibar,12\n".getBytes(StandardCharsets.UTF_8));

    queue.readWhatWaits();

    assertThat(state(hostile)).isEqualTo("failed too-much-memory null");
    assertThat(state(harmless)).isEqualTo("read null null");
    assertThat(sql.list("select text from attachment_text", row -> row.text("text")))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("zanzibar"));
    assertThat(journal)
        .extracting(Event::type)
        .containsExactly("attachment-read", "attachment-read");
  }

  @Test
  void tellsNobodyThatAFileOfADraftWasRead() {
    UUID file =
        attach(
            keep(aDraft(author, agency.counter), "draft"),
            "text",
            0,
            "Benches".getBytes(StandardCharsets.UTF_8));

    queue.readWhatWaits();

    assertThat(state(file)).isEqualTo("read null null");
    assertThat(journal).isEmpty();
  }

  @Test
  void givesUpWhatNeverCameToAnEndAndLeavesWhatAnotherNodeHas() {
    Proposal sent = keep(aSubmittedProposal(author, agency.counter), "submitted");
    UUID deadly = attach(sent, "pdf", 0, new byte[] {1});
    UUID taken = attach(sent, "pdf", 1, new byte[] {1});
    sql.update("update attachment set attempts = 2 where id = ?", deadly);
    sql.update(
        "update attachment set claimed_until = ? where id = ?", MONDAY.plusSeconds(9), taken);

    queue.readWhatWaits();

    assertThat(state(deadly)).isEqualTo("failed given-up null");
    assertThat(state(taken)).startsWith("waiting null ").doesNotEndWith("null");
  }

  private String state(UUID file) {
    return sql.first(
            "select reading, reading_problem, claimed_until from attachment where id = ?",
            row ->
                row.text("reading")
                    + " "
                    + row.text("reading_problem")
                    + " "
                    + row.instant("claimed_until"),
            file)
        .orElseThrow();
  }

  private UUID attach(Proposal proposal, String kind, int second, byte[] content) {
    UUID id = someId();
    sql.update(
        "insert into attachment (id, proposal_id, uploader_id, name, kind, size, digest, at,"
            + " reading, attempts) values (?, ?, ?, 'file', ?, ?, '', ?, 'waiting', 0)",
        id,
        proposal.id(),
        author,
        kind,
        content.length,
        MONDAY.plusSeconds(second));
    int piece = 256 * 1024;
    for (int i = 0; i * piece < content.length; i++) {
      sql.update(
          "insert into attachment_piece (attachment_id, position, content) values (?, ?, ?)",
          id,
          i,
          java.util.Arrays.copyOfRange(
              content, i * piece, Math.min(content.length, (i + 1) * piece)));
    }
    return id;
  }

  private Proposal keep(Proposal proposal, String state) {
    proposals.add(proposal);
    sql.update(
        "insert into proposal (id, title, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " supports, comments, endorsements, external_supports, version) values (?, 'Benches',"
            + " ?, 'ask', 'agency', false, ?, ?, ?, 1, ?, ?, 0, 0, 0, 0, 1)",
        proposal.id(),
        state,
        author,
        agency.counter,
        agency.counter,
        MONDAY,
        MONDAY);
    return proposal;
  }
}
