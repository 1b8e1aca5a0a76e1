package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.groundswell.discussion.CommentDraft;
import org.groundswell.discussion.Commenting;
import org.groundswell.endorsement.Endorsing;
import org.groundswell.proposal.Reviving;
import org.groundswell.proposal.Supporting;

/** What readers do in the stories. */
@ApplicationScoped
class ReadersPart {

  private final Supporting supporting;
  private final Commenting commenting;
  private final Endorsing endorsing;
  private final Reviving reviving;
  private final Cast cast;

  @Inject
  ReadersPart(
      Supporting supporting,
      Commenting commenting,
      Endorsing endorsing,
      Reviving reviving,
      Cast cast) {
    this.supporting = supporting;
    this.commenting = commenting;
    this.endorsing = endorsing;
    this.reviving = reviving;
    this.cast = cast;
  }

  void support(Deed deed) {
    supporting.support(cast.actor(deed), cast.proposal(deed));
  }

  UUID comment(Deed deed) {
    CommentDraft draft =
        new CommentDraft(deed.text("text"), cast.named(deed, deed.text("replyTo")));
    return commenting.comment(cast.actor(deed), cast.proposal(deed), draft);
  }

  void endorse(Deed deed) {
    endorsing.endorse(cast.actor(deed), cast.proposal(deed), deed.text("text"));
  }

  void revive(Deed deed) {
    reviving.revive(cast.actor(deed), cast.proposal(deed), deed.text("reason"));
  }
}
