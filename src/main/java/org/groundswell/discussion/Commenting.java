package org.groundswell.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/** What people do in a discussion: say something, edit it, take it back. */
@ApplicationScoped
public class Commenting {

  private final Proposals proposals;
  private final Comments comments;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Commenting(
      Proposals proposals, Comments comments, Sql sql, Journal journal, Ids ids, Clock clock) {
    this.proposals = proposals;
    this.comments = comments;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Says something about a proposal; answers the comment's id. */
  @Transactional
  public UUID comment(Asker asker, UUID proposalId, CommentDraft draft) {
    Proposal proposal = proposals.forAction(asker, Action.COMMENT, proposalId);
    if (draft.parentId() != null) {
      requireReadable(draft.parentId(), proposalId);
    }
    Instant now = clock.instant();
    Comment.Said said = new Comment.Said(ids.next(), proposalId, asker.id(), now);
    comments.add(Comment.of(said, draft));
    sql.update(
        "update proposal set comments = comments + 1, updated_at = ? where id = ?",
        now,
        proposalId);
    journal.append(
        ProposalEvent.COMMENTED.about(proposal).by(asker.id()).with("comment", said.id()));
    return said.id();
  }

  /** Says it in other words. */
  @Transactional
  public void edit(Asker person, UUID id, String text) {
    Comment comment = visible(person, id);
    Asker asker = person.towards(comment.proposal());
    if (!comment.isBy(asker.id())) {
      throw new Refusal(CommentRefusal.NOT_YOUR_COMMENT);
    }
    Proposal proposal = proposals.forAction(asker, Action.COMMENT, comment.proposal());
    comment.edit(text, clock.instant());
    comments.keep(comment);
    journal.append(ProposalEvent.COMMENT_EDITED.about(proposal).by(asker.id()).with("comment", id));
  }

  /** Takes back one's own. */
  @Transactional
  public void remove(Asker person, UUID id) {
    Comment comment = visible(person, id);
    Asker asker = person.towards(comment.proposal());
    if (!comment.isBy(asker.id())) {
      throw new Refusal(CommentRefusal.NOT_YOUR_COMMENT);
    }
    Proposal proposal = proposals.forAction(asker, Action.SEE, comment.proposal());
    boolean wasReadable = comment.remove(clock.instant());
    comments.keep(comment);
    if (wasReadable) {
      sql.update("update proposal set comments = comments - 1 where id = ?", proposal.id());
      journal.append(
          ProposalEvent.COMMENT_REMOVED
              .about(proposal)
              .by(asker.id())
              .with("comment", id)
              .with("reason", "author"));
    }
  }

  /** Takes a comment out of sight; whether it could be read. Whoever calls asks the rights. */
  public boolean hide(Proposal proposal, UUID id) {
    Comment comment = of(proposal, id);
    boolean news = comment.hide(clock.instant());
    comments.keep(comment);
    if (news) {
      sql.update("update proposal set comments = comments - 1 where id = ?", proposal.id());
    }
    return news;
  }

  /** Shows it again. */
  public void restore(Proposal proposal, UUID id) {
    Comment comment = of(proposal, id);
    boolean news = comment.show();
    comments.keep(comment);
    if (news) {
      sql.update("update proposal set comments = comments + 1 where id = ?", proposal.id());
    }
  }

  /** Who said it. */
  public UUID authorOf(Proposal proposal, UUID id) {
    return of(proposal, id).author();
  }

  private Comment of(Proposal proposal, UUID id) {
    return comments
        .find(id)
        .filter(comment -> comment.proposal().equals(proposal.id()))
        .orElseThrow(() -> new Refusal(CommentRefusal.NO_SUCH_COMMENT));
  }

  /** The comment, if this person may see the proposal it belongs to. */
  private Comment visible(Asker asker, UUID id) {
    return comments
        .find(id)
        .filter(
            comment ->
                proposals
                    .find(comment.proposal())
                    .filter(it -> Rights.may(asker, Action.SEE, it.facts()).allowed())
                    .isPresent())
        .orElseThrow(() -> new Refusal(CommentRefusal.NO_SUCH_COMMENT));
  }

  private void requireReadable(UUID parent, UUID proposal) {
    comments
        .find(parent)
        .filter(comment -> comment.proposal().equals(proposal) && comment.isReadable())
        .orElseThrow(() -> new InvalidInput("/parentId", "is not a comment one can reply to here"));
  }
}
