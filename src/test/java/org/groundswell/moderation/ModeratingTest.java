package org.groundswell.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.moderation.ModerationFixtures.WHY;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.groundswell.attachment.Attaching;
import org.groundswell.attachment.AttachmentRefusal;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals and files; that comments go the same way, {@code ModerationIT} shows. */
class ModeratingTest extends OnEachDatabase {

  private final Clock clock = Clock.fixed(MONDAY.plusSeconds(60), ZoneOffset.UTC);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit agency = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final ModerationFixtures all =
      ModerationFixtures.in(agency, proposals, sql, journal::add, clock);
  private final Moderating moderating = all.moderating();
  private final Readings readings = all.readings();
  private final Reports reports = all.reports();
  private final Attaching attaching = all.attaching();
  private final Ids ids = all.ids();

  private final Asker author = agency.as(agency.clerks.getFirst());
  private final Asker reader = agency.as(agency.clerks.get(1));
  private final Asker facilitator = agency.asFacilitator(agency.clerks.get(2));
  private final Asker another = agency.asFacilitator(agency.clerks.get(3));
  private Proposal sent;

  ModeratingTest(Database.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void propose() {
    sent = keep(aSubmittedProposal(author.id(), agency.counter));
  }

  @Test
  void whatManyReportStandsOnceInTheListAndNobodyReadsWhoReported() {
    moderating.report(reader, report(null, ModerationReason.ABUSE, null));
    moderating.report(agency.as(agency.manager), report(null, ModerationReason.OTHER, "Odd"));

    assertThat(readings.queue(facilitator).items())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.what()).isEqualTo("proposal");
              assertThat(one.own()).isFalse();
              assertThat(one.said())
                  .extracting(ReportView.Said::reason)
                  .containsExactlyInAnyOrder("abuse", "other");
            });
    assertThat(journal)
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.type()).isEqualTo("reported");
              assertThat(entry.actor()).isNull();
              assertThat(entry.facts().values())
                  .doesNotContain("Odd", reader.id().toString(), agency.manager.toString());
            });
  }

  @Test
  void oneReportsOnceNotOneselfAndWithWordsWhereTheReasonIsOther() {
    moderating.report(reader, report(null, ModerationReason.SPAM, null));

    refuses(
        ModerationRefusal.REPORTED_ALREADY,
        () -> moderating.report(reader, report(null, ModerationReason.ABUSE, null)));
    refuses(
        ModerationRefusal.NOT_YOUR_OWN_WORDS,
        () -> moderating.report(author, report(null, ModerationReason.ABUSE, null)));
    assertThatThrownBy(() -> moderating.report(reader, report(null, ModerationReason.OTHER, null)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Thing(sent.id(), ids.next(), ids.next(), null, null))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatOneDoesNotSeeOneCannotReport() {
    Proposal draft = keep(aDraft(author.id(), agency.counter));

    refuses(
        RightsRefusal.NO_SUCH_PROPOSAL,
        () ->
            moderating.report(
                reader,
                new ReportDraft(draft.id(), null, null, null, null, ModerationReason.ABUSE, null)));
  }

  @Test
  void aReportThatIsDismissedSettlesAllAboutTheSameThingAndCanBeMadeAgain() {
    moderating.report(reader, report(null, ModerationReason.ABUSE, null));
    moderating.report(agency.as(agency.manager), report(null, ModerationReason.SPAM, null));
    UUID first = reports.open().getFirst().id();

    moderating.dismiss(facilitator, first);

    assertThat(reports.open()).isEmpty();
    assertThat(journal.getLast().facts()).containsEntry("reports", "2");
    refuses(ModerationRefusal.NO_SUCH_REPORT, () -> moderating.dismiss(facilitator, first));
    moderating.report(reader, report(null, ModerationReason.ABUSE, null));
    assertThat(reports.open()).hasSize(1);
  }

  @Test
  void onlyFacilitatorsHideAndNobodyTheirOwnWords() {
    Proposal own = keep(aSubmittedProposal(facilitator.id(), agency.counter));

    assertThatThrownBy(() -> moderating.hide(reader, hiding(null))).isInstanceOf(Refusal.class);
    refuses(
        ModerationRefusal.NOT_YOUR_OWN_WORDS,
        () ->
            moderating.hide(
                facilitator,
                new HidingDraft(own.id(), null, null, null, null, ModerationReason.ABUSE, WHY)));
  }

  @Test
  void aHiddenProposalIsThereForItsAuthorAndFacilitatorsUntilItIsRestored() {
    moderating.report(reader, report(null, ModerationReason.ABUSE, null));

    UUID id = moderating.hide(facilitator, hiding(null));

    assertThat(sent.facts().hidden()).isTrue();
    assertThat(reports.open()).isEmpty();
    refuses(ModerationRefusal.HIDDEN_ALREADY, () -> moderating.hide(facilitator, hiding(null)));
    refuses(RightsRefusal.NO_SUCH_PROPOSAL, () -> readings.of(reader, sent.id()));
    assertThat(readings.of(author, sent.id()).items())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.words()).isEqualTo(WHY);
              assertThat(one.by()).isNull();
              assertThat(one.may()).containsExactly("appeal");
            });

    moderating.restore(another, id);

    assertThat(sent.facts().hidden()).isFalse();
    refuses(ModerationRefusal.NO_SUCH_HIDING, () -> moderating.restore(another, id));
  }

  @Test
  void somebodyElseDecidesTheOneAppeal() {
    UUID id = moderating.hide(facilitator, hiding(null));
    refuses(
        ModerationRefusal.NO_APPEAL_WAITS,
        () -> moderating.decide(another, id, new DecisionDraft(false, WHY)));
    refuses(ModerationRefusal.ONLY_WHO_WROTE_IT, () -> moderating.appeal(another, id, WHY));

    moderating.appeal(author, id, WHY);

    refuses(ModerationRefusal.APPEALED_ALREADY, () -> moderating.appeal(author, id, WHY));
    refuses(
        ModerationRefusal.NEEDS_SOMEBODY_ELSE,
        () -> moderating.decide(facilitator, id, new DecisionDraft(true, WHY)));
    assertThat(readings.inForce(facilitator).items().getFirst().may()).containsExactly("restore");
    assertThat(readings.inForce(another).items().getFirst().may())
        .containsExactly("decide", "restore");

    moderating.decide(another, id, new DecisionDraft(true, WHY));

    assertThat(sent.facts().hidden()).isFalse();
    assertThat(journal.getLast().facts()).containsEntry("decision", "restored");
  }

  @Test
  void whatIsUpheldStaysHiddenAndIsNotAppealedAgain() {
    UUID id = moderating.hide(facilitator, hiding(null));
    moderating.appeal(author, id, WHY);

    moderating.decide(another, id, new DecisionDraft(false, WHY));

    assertThat(sent.facts().hidden()).isTrue();
    refuses(
        ModerationRefusal.NO_APPEAL_WAITS,
        () -> moderating.decide(another, id, new DecisionDraft(true, WHY)));
    refuses(ModerationRefusal.APPEALED_ALREADY, () -> moderating.appeal(author, id, WHY));
    assertThat(readings.of(author, sent.id()).items().getFirst().may()).isEmpty();
  }

  @Test
  void aFileIsReportedAndHiddenByItselfAndTheProposalStays() {
    UUID file = attach();
    moderating.report(reader, report(null, ModerationReason.ABUSE, null));
    moderating.report(reader, report(file, ModerationReason.CONFIDENTIAL, null));
    assertThat(readings.queue(facilitator).items())
        .extracting(ReportView::what, ReportView::text)
        .contains(org.assertj.core.groups.Tuple.tuple("attachment", "plan.txt"));
    refuses(
        ModerationRefusal.NOT_YOUR_OWN_WORDS,
        () -> moderating.report(author, report(file, ModerationReason.ABUSE, null)));

    UUID id = moderating.hide(facilitator, hiding(file));

    assertThat(sent.facts().hidden()).isFalse();
    assertThat(reports.open())
        .extracting(row -> row.thing().attachment())
        .containsExactly((UUID) null);
    assertThat(journal.getLast().facts())
        .containsEntry("attachment", file.toString())
        .containsEntry("uploader", author.id().toString());
    refuses(ModerationRefusal.HIDDEN_ALREADY, () -> moderating.hide(another, hiding(file)));
    assertThat(readings.of(reader, sent.id()).items()).isEmpty();
    assertThat(readings.of(author, sent.id()).items())
        .extracting(HidingView::attachment)
        .containsExactly(file);

    moderating.appeal(author, id, WHY);
    moderating.decide(another, id, new DecisionDraft(true, WHY));

    assertThat(sql.list("select id from attachment where hidden_at is null", row -> row.uuid("id")))
        .containsExactly(file);
  }

  @Test
  void aFileOfAnotherProposalIsNotThere() {
    UUID file = attach();
    Proposal other = keep(aSubmittedProposal(author.id(), agency.counter));

    refuses(
        AttachmentRefusal.NO_SUCH_ATTACHMENT,
        () ->
            moderating.report(
                reader,
                new ReportDraft(other.id(), null, file, null, null, ModerationReason.ABUSE, null)));
  }

  @Test
  void whatItsUploaderRemovedIsStillDismissedButNotHidden() {
    UUID file = attach();
    moderating.report(reader, report(file, ModerationReason.ABUSE, null));
    attaching.remove(author, sent.id(), file);

    refuses(AttachmentRefusal.NO_SUCH_ATTACHMENT, () -> moderating.hide(facilitator, hiding(file)));
    moderating.dismiss(facilitator, reports.open().getFirst().id());
    assertThat(reports.open()).isEmpty();
  }

  private UUID attach() {
    return attaching.attach(
        author,
        sent.id(),
        "plan.txt",
        new ByteArrayInputStream("What it costs".getBytes(StandardCharsets.UTF_8)));
  }

  private ReportDraft report(UUID attachment, ModerationReason reason, String words) {
    return new ReportDraft(sent.id(), null, attachment, null, null, reason, words);
  }

  private HidingDraft hiding(UUID attachment) {
    return new HidingDraft(sent.id(), null, attachment, null, null, ModerationReason.ABUSE, WHY);
  }

  private Proposal keep(Proposal proposal) {
    proposals.add(proposal);
    ProposalFixtures.keep(database, proposal);
    return proposal;
  }
}
