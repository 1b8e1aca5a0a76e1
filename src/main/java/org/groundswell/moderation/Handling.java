package org.groundswell.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.groundswell.attachment.Attaching;
import org.groundswell.discussion.Commenting;
import org.groundswell.journal.Event;
import org.groundswell.proposal.Concealing;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;

/** Hides, shows and names things, each by the rule of the feature that it belongs to. */
@ApplicationScoped
class Handling {

  private final Concealing concealing;
  private final Commenting commenting;
  private final Attaching attaching;

  @Inject
  Handling(Concealing concealing, Commenting commenting, Attaching attaching) {
    this.concealing = concealing;
    this.commenting = commenting;
    this.attaching = attaching;
  }

  /** Takes it out of sight; whether it was in sight until now. */
  boolean hide(Proposal proposal, Thing thing) {
    return switch (thing.kind()) {
      case PROPOSAL -> concealing.hide(proposal);
      case COMMENT -> commenting.hide(proposal, thing.comment());
      case ATTACHMENT -> attaching.hide(proposal, thing.attachment());
    };
  }

  void restore(Proposal proposal, Thing thing) {
    switch (thing.kind()) {
      case PROPOSAL -> concealing.restore(proposal);
      case COMMENT -> commenting.restore(proposal, thing.comment());
      case ATTACHMENT -> attaching.restore(proposal, thing.attachment());
    }
  }

  /** Whose it is: a proposal is its authors', the others are whoever's who brought them. */
  Set<UUID> writersOf(Proposal proposal, Thing thing) {
    return switch (thing.kind()) {
      case PROPOSAL -> Set.copyOf(proposal.authors());
      case COMMENT -> Set.of(commenting.authorOf(proposal, thing.comment()));
      case ATTACHMENT -> Set.of(attaching.uploaderOf(proposal, thing.attachment()));
    };
  }

  /** What the journal says of it: which one, and whom it concerns. */
  Event about(ProposalEvent what, Proposal proposal, Thing thing) {
    Event event = what.about(proposal);
    return switch (thing.kind()) {
      case PROPOSAL -> event;
      case COMMENT ->
          event
              .with("comment", thing.comment())
              .with("commentAuthor", commenting.authorOf(proposal, thing.comment()));
      case ATTACHMENT ->
          event
              .with("attachment", thing.attachment())
              .with("uploader", attaching.uploaderOf(proposal, thing.attachment()));
    };
  }
}
