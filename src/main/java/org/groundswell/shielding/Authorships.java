package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.groundswell.proposal.HandingIn;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.web.Slug;

/** Reads how authors are shown. */
@ApplicationScoped
class Authorships {

  private final Proposals proposals;
  private final PenTable pens;
  private final HandingIn handingIn;
  private final Openings openings;

  @Inject
  Authorships(Proposals proposals, PenTable pens, HandingIn handingIn, Openings openings) {
    this.proposals = proposals;
    this.pens = pens;
    this.handingIn = handingIn;
    this.openings = openings;
  }

  /** How the author of this proposal is shown, with what is the author's own to know. */
  AuthorshipView of(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    String showing = Slug.of(pens.showing(proposal.firstAuthor()));
    if (!asker.id().equals(proposal.firstAuthor())) {
      return new AuthorshipView(showing, false, null, null);
    }
    List<AuthorshipView.Asked> asked = openings.toldTheAuthorOf(id);
    return new AuthorshipView(
        showing, true, handingIn.appearsAt(id).orElse(null), asked.isEmpty() ? null : asked);
  }
}
