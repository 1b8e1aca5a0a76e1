package org.groundswell.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.groundswell.attachment.content.FileName;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * What people do with the files of a proposal: attach one, take it back, and moderate.
 *
 * <p>Each method is one transaction that ends with its journal entry; a draft has none. Of a draft
 * behind a pen nothing may tell the moment: not the file's id, and of its time the day alone.
 */
@ApplicationScoped
public class Attaching {

  private final Proposals proposals;
  private final Attachments attachments;
  private final Limits limits;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Attaching(
      Proposals proposals,
      Attachments attachments,
      Limits limits,
      Sql sql,
      Journal journal,
      Ids ids,
      Clock clock) {
    this.proposals = proposals;
    this.attachments = attachments;
    this.limits = limits;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Goes on when this person may attach to this proposal; asked before anything is received. */
  @Transactional
  public void requireMay(Asker asker, UUID proposal) {
    proposals.forAction(asker, Action.ATTACH, proposal);
  }

  /** Attaches what the server itself brings along; answers its id. */
  @Transactional
  public UUID attach(Asker asker, UUID proposal, String name, InputStream content) {
    try (ReceivedFile file = ReceivedFile.of(content, Receiving.FOLDER)) {
      return attach(asker, proposal, file.accept(FileName.of(name), asker.behindPen()));
    }
  }

  /** Attaches a file; answers its id. */
  @Transactional
  UUID attach(Asker asker, UUID proposalId, Accepted accepted) {
    attachments.lock(proposalId);
    Proposal proposal = proposals.forAction(asker, Action.ATTACH, proposalId);
    requireRoom(proposalId, accepted.file().size());
    Instant now = clock.instant();
    boolean draft = proposal.state() == State.DRAFT;
    Attachment attachment =
        new Attachment(
            asker.behindPen() ? ids.timeless() : ids.next(),
            proposalId,
            asker.id(),
            accepted.name().text(),
            accepted.kind(),
            accepted.file().size(),
            accepted.file().digest(),
            draft && asker.behindPen() ? now.truncatedTo(ChronoUnit.DAYS) : now,
            accepted.kind().hasText() ? Reading.WAITING : Reading.NOTHING,
            null,
            false);
    keep(attachment, accepted);
    if (!draft) {
      sql.update("update proposal set updated_at = ? where id = ?", now, proposalId);
      journal.append(entry(ProposalEvent.ATTACHED, proposal, attachment.id()).by(asker.id()));
    }
    return attachment.id();
  }

  private void keep(Attachment attachment, Accepted accepted) {
    try {
      attachments.add(attachment, accepted.file().path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireRoom(UUID proposal, long size) {
    Attachments.Amount amount = attachments.amount(proposal);
    if (amount.files() >= limits.mostFiles()) {
      throw new Refusal(
          AttachmentRefusal.ATTACHMENTS_FULL,
          "A proposal may have %d files.".formatted(limits.mostFiles()));
    }
    if (amount.bytes() + size > limits.mostBytesTogether()) {
      throw new Refusal(
          AttachmentRefusal.ATTACHMENTS_FULL,
          "The files of a proposal may have %d KiB together."
              .formatted(limits.mostBytesTogether() / 1024));
    }
  }

  /** Takes back one's own, or, of a draft, one's fellow author's. */
  @Transactional
  public void remove(Asker asker, UUID proposalId, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, proposalId);
    Attachment attachment =
        attachments
            .find(proposalId, id)
            .orElseThrow(() -> new Refusal(AttachmentRefusal.NO_SUCH_ATTACHMENT));
    if (proposal.state() == State.DRAFT) {
      attachments.forget(id);
      return;
    }
    if (!attachment.uploader().equals(asker.id())) {
      throw new Refusal(AttachmentRefusal.NOT_YOUR_ATTACHMENT);
    }
    attachments.remove(id, clock.instant());
    journal.append(
        entry(ProposalEvent.ATTACHMENT_REMOVED, proposal, id)
            .by(asker.id())
            .with("reason", "author"));
  }

  /** Takes a file out of sight; whether it could be seen. Whoever calls asks the rights. */
  public boolean hide(Proposal proposal, UUID id) {
    requirePresent(proposal, id);
    return attachments.hide(id, clock.instant());
  }

  /** Shows it again. */
  public void restore(Proposal proposal, UUID id) {
    requirePresent(proposal, id);
    attachments.show(id);
  }

  /** Who attached it, also when they removed it since. */
  public UUID uploaderOf(Proposal proposal, UUID id) {
    return attachments
        .uploaderOf(proposal.id(), id)
        .orElseThrow(() -> new Refusal(AttachmentRefusal.NO_SUCH_ATTACHMENT));
  }

  private void requirePresent(Proposal proposal, UUID id) {
    if (attachments.findPresent(proposal.id(), id).isEmpty()) {
      throw new Refusal(AttachmentRefusal.NO_SUCH_ATTACHMENT);
    }
  }

  private static Event entry(ProposalEvent event, Proposal proposal, UUID attachment) {
    return event.about(proposal).with("attachment", attachment);
  }
}
