package org.groundswell.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.groundswell.attachment.content.FileName;
import org.groundswell.attachment.content.Kind;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachingTest extends OnEachDatabase {

  private static final int MOST_BYTES_TOGETHER = 1_000_000;

  @TempDir Path folder;

  private final Clock clock = Clock.fixed(MONDAY.plusSeconds(3_661), ZoneOffset.UTC);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit agency = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final Attachments attachments = new Attachments(sql);
  private final List<Event> journal = new ArrayList<>();
  private final Attaching attaching =
      new Attaching(
          proposals,
          attachments,
          new Limits(MOST_BYTES_TOGETHER, 3, MOST_BYTES_TOGETHER, 20),
          sql,
          journal::add,
          new Ids(clock, new Random(7)),
          clock);

  private final UUID author = agency.clerks.getFirst();
  private final UUID colleague = agency.clerks.getLast();
  private Proposal draft;
  private Proposal sent;

  AttachingTest(Database.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void propose() {
    draft = keep(aDraft(author, agency.counter), "draft");
    sent = keep(aSubmittedProposal(author, agency.counter), "submitted");
  }

  @Test
  void keepsEveryByteInPieces() throws IOException {
    byte[] content = new byte[2 * Attachments.PIECE + 17];
    new Random(1).nextBytes(content);

    UUID id = attach(as(author), sent, content);

    Attachment kept = attachments.find(sent.id(), id).orElseThrow();
    assertThat(kept.size()).isEqualTo(content.length);
    assertThat(read(kept, ByteRange.whole(content.length))).isEqualTo(content);
    assertThat(read(kept, new ByteRange(Attachments.PIECE - 1, Attachments.PIECE + 1, 0)))
        .isEqualTo(Arrays.copyOfRange(content, Attachments.PIECE - 1, Attachments.PIECE + 2));
  }

  @Test
  void tellsTheJournalIdsOnlyAndOfADraftNothing() {
    attach(as(author), draft, bytes("Hello"));
    assertThat(journal).isEmpty();

    UUID id = attach(as(author), sent, bytes("Hello"));
    assertThat(journal)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.type()).isEqualTo("attached");
              assertThat(entry.facts()).containsEntry("attachment", id.toString());
              assertThat(entry.facts().values()).doesNotContain("plan.txt");
            });
  }

  @Test
  void tellsNothingOfTheMomentInADraftBehindAPen() {
    Proposal penned = keep(aDraft(colleague, agency.counter), "draft");

    UUID id = attach(as(colleague).behind(colleague, agency.counter), penned, bytes("Hello"));

    assertThat(id.version()).isEqualTo(4);
    assertThat(attachments.find(penned.id(), id).orElseThrow().at())
        .isEqualTo(clock.instant().truncatedTo(java.time.temporal.ChronoUnit.DAYS));
  }

  @Test
  void letsTheDeskAttachButNotJustAnybody() {
    attach(as(agency.manager), sent, bytes("What it costs"));

    refuses(RightsRefusal.ONLY_THOSE_AT_WORK, () -> attach(as(colleague), sent, bytes("Hello")));
    refuses(
        RightsRefusal.NO_SUCH_PROPOSAL, () -> attach(as(agency.manager), draft, bytes("Hello")));
  }

  @Test
  void takesSoManyFilesAndNoMore() {
    for (int i = 0; i < 3; i++) {
      attach(as(author), sent, bytes("File " + i));
    }

    refuses(AttachmentRefusal.ATTACHMENTS_FULL, () -> attach(as(author), sent, bytes("One")));

    attaching.remove(as(author), sent.id(), attachments.present(sent.id()).getFirst().id());
    attach(as(author), sent, bytes("In its place"));
    assertThat(attachments.present(sent.id())).hasSize(3);
  }

  @Test
  void takesSoManyBytesTogetherAndNotOneMore() {
    attach(as(author), sent, new byte[MOST_BYTES_TOGETHER - 10]);
    attach(as(author), sent, new byte[10]);

    refuses(AttachmentRefusal.ATTACHMENTS_FULL, () -> attach(as(author), sent, new byte[1]));
  }

  @Test
  void leavesNeitherNameNorContentOfWhatItsUploaderRemoved() {
    UUID id = attach(as(author), sent, bytes("Hello"));

    attaching.remove(as(author), sent.id(), id);

    assertThat(attachments.find(sent.id(), id)).isEmpty();
    assertThat(attachments.piece(id, 0)).isEmpty();
    assertThat(sql.list("select name from attachment", row -> row.text("name")))
        .containsExactly("");
    assertThat(journal.getLast().type()).isEqualTo("attachment-removed");
    assertThat(journal.getLast().facts()).containsEntry("reason", "author");
    refuses(
        AttachmentRefusal.NO_SUCH_ATTACHMENT, () -> attaching.remove(as(author), sent.id(), id));
  }

  @Test
  void hidesWhatStaysForWhoeverJudges() {
    UUID id = attach(as(author), sent, bytes("Hello"));

    refuses(
        AttachmentRefusal.NOT_YOUR_ATTACHMENT,
        () -> attaching.remove(agency.asFacilitator(colleague), sent.id(), id));
    assertThat(attaching.hide(sent, id)).isTrue();
    assertThat(attaching.hide(sent, id)).isFalse();

    assertThat(attachments.amount(sent.id()).files()).isZero();
    assertThat(attachments.present(sent.id())).singleElement().matches(Attachment::hidden);
    assertThat(attachments.piece(id, 0)).isPresent();
    refuses(
        AttachmentRefusal.NO_SUCH_ATTACHMENT, () -> attaching.remove(as(author), sent.id(), id));

    attaching.restore(sent, id);
    assertThat(attachments.find(sent.id(), id)).isPresent();
  }

  @Test
  void hidesNothingOfAnotherProposalAndNothingThatIsGone() {
    UUID id = attach(as(author), sent, bytes("Hello"));
    Proposal other = keep(aSubmittedProposal(author, agency.counter), "submitted");

    refuses(AttachmentRefusal.NO_SUCH_ATTACHMENT, () -> attaching.hide(other, id));
    attaching.remove(as(author), sent.id(), id);
    refuses(AttachmentRefusal.NO_SUCH_ATTACHMENT, () -> attaching.hide(sent, id));
    assertThat(attaching.uploaderOf(sent, id)).isEqualTo(author);
  }

  @Test
  void forgetsTheFilesOfADraftWithIt() {
    UUID first = attach(as(author), draft, bytes("Hello"));
    UUID second = attach(as(author), draft, bytes("Hello again"));

    attaching.remove(as(author), draft.id(), first);
    assertThat(sql.list("select id from attachment", row -> row.uuid("id")))
        .containsExactly(second);

    sql.update("delete from proposal where id = ?", draft.id());
    assertThat(sql.list("select 1 as one from attachment_piece", row -> row.number("one")))
        .isEmpty();
  }

  private UUID attach(Asker asker, Proposal proposal, byte[] content) {
    try (ReceivedFile file = ReceivedFile.of(new ByteArrayInputStream(content), folder)) {
      return attaching.attach(
          asker, proposal.id(), new Accepted(FileName.of("plan.txt"), Kind.TEXT, file));
    }
  }

  private byte[] read(Attachment file, ByteRange range) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Download(attachments, file, range).write(out);
    return out.toByteArray();
  }

  private Asker as(UUID person) {
    return agency.as(person);
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
        proposal.firstAuthor(),
        agency.counter,
        agency.counter,
        MONDAY,
        MONDAY);
    return proposal;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
