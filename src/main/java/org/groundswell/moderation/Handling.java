package org.groundswell.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.ask.Asking;
import org.groundswell.ask.Screening;
import org.groundswell.attachment.Attaching;
import org.groundswell.discussion.Commenting;
import org.groundswell.journal.Event;
import org.groundswell.proposal.Concealing;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;

/** Finds, hides, shows and names things, each by the rule of the feature that it belongs to. */
@ApplicationScoped
class Handling {

  private final Proposals proposals;
  private final Concealing concealing;
  private final Commenting commenting;
  private final Attaching attaching;
  private final Screening screening;

  @Inject
  Handling(
      Proposals proposals,
      Concealing concealing,
      Commenting commenting,
      Attaching attaching,
      Screening screening) {
    this.proposals = proposals;
    this.concealing = concealing;
    this.commenting = commenting;
    this.attaching = attaching;
    this.screening = screening;
  }

  /** The thing, if the asker may do this with the proposal; a question they have to see. */
  Matter find(Asker asker, Action action, Thing thing) {
    return thing.ask() == null
        ? new Matter(thing, proposals.forAction(asker, action, thing.proposal()), null)
        : new Matter(thing, null, screening.seen(asker, thing.ask(), thing.answer()));
  }

  /** Takes it out of sight; whether it was in sight until now. */
  boolean hide(Matter matter) {
    Proposal proposal = matter.proposal();
    return switch (matter.kind()) {
      case PROPOSAL -> concealing.hide(proposal);
      case COMMENT -> commenting.hide(proposal, matter.thing().comment());
      case ATTACHMENT -> attaching.hide(proposal, matter.thing().attachment());
      case ASK, ANSWER -> screening.hide(matter.said());
    };
  }

  void restore(Matter matter) {
    Proposal proposal = matter.proposal();
    switch (matter.kind()) {
      case PROPOSAL -> concealing.restore(proposal);
      case COMMENT -> commenting.restore(proposal, matter.thing().comment());
      case ATTACHMENT -> attaching.restore(proposal, matter.thing().attachment());
      case ASK, ANSWER -> screening.restore(matter.said());
    }
  }

  /**
   * Whose it is: a proposal is its authors', the others are whoever's who brought them; an unsigned
   * answer is nobody's.
   */
  Set<UUID> writersOf(Matter matter) {
    Proposal proposal = matter.proposal();
    return switch (matter.kind()) {
      case PROPOSAL -> Set.copyOf(proposal.authors());
      case COMMENT -> Set.of(commenting.authorOf(proposal, matter.thing().comment()));
      case ATTACHMENT -> Set.of(attaching.uploaderOf(proposal, matter.thing().attachment()));
      case ASK, ANSWER -> matter.said().writer().stream().collect(Collectors.toSet());
    };
  }

  /** Whether it was answered to the asker, who is no judge of it then. */
  boolean isAnsweredTo(Asker asker, Matter matter) {
    return matter.kind() == Thing.Kind.ANSWER
        && screening.isAnsweredTo(asker, matter.thing().ask());
  }

  /** What the journal says of it: which one, and whom it concerns. */
  Event about(ProposalEvent what, Matter matter) {
    Proposal proposal = matter.proposal();
    Thing thing = matter.thing();
    return switch (matter.kind()) {
      case PROPOSAL -> what.about(proposal);
      case COMMENT ->
          what.about(proposal)
              .with("comment", thing.comment())
              .with("commentAuthor", commenting.authorOf(proposal, thing.comment()));
      case ATTACHMENT ->
          what.about(proposal)
              .with("attachment", thing.attachment())
              .with("uploader", attaching.uploaderOf(proposal, thing.attachment()));
      case ASK, ANSWER ->
          Event.of(Asking.SUBJECT, thing.ask(), what.slug())
              .with("answer", thing.answer())
              .with("writer", matter.said().writer().orElse(null));
    };
  }
}
