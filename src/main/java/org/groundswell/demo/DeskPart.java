package org.groundswell.demo;

import static org.groundswell.demo.Cast.ANY_VERSION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.proposal.TrialTerms;
import org.groundswell.triage.AnswerDraft;
import org.groundswell.triage.Answering;
import org.groundswell.triage.HandingOver;
import org.groundswell.web.Slug;

/** What those at the desk do in the stories. */
@ApplicationScoped
class DeskPart {

  private final Answering answering;
  private final HandingOver handingOver;
  private final Cast cast;

  @Inject
  DeskPart(Answering answering, HandingOver handingOver, Cast cast) {
    this.answering = answering;
    this.handingOver = handingOver;
    this.cast = cast;
  }

  UUID answer(Deed deed) {
    return answering.answer(cast.actor(deed), cast.proposal(deed), draftOf(deed), ANY_VERSION);
  }

  void receive(Deed deed) {
    handingOver.receive(cast.actor(deed), cast.proposal(deed));
  }

  void unlink(Deed deed) {
    handingOver.unlink(cast.actor(deed), cast.proposal(deed));
  }

  private AnswerDraft draftOf(Deed deed) {
    String reason = deed.text("reason");
    String linkTo = deed.text("linkTo");
    return new AnswerDraft(
        Slug.read(AnswerCode.class, deed.text("code")).orElseThrow(),
        reason == null ? null : Slug.read(DeclineReason.class, reason).orElseThrow(),
        deed.text("text"),
        deed.text("whatWouldChange"),
        deed.text("nextStep"),
        deed.personOf("helper"),
        deed.day("revisitDay"),
        deed.unitOf("toUnit"),
        deed.text("toElsewhere"),
        linkTo == null ? null : cast.proposal(linkTo),
        trial(deed));
  }

  private static TrialTerms trial(Deed deed) {
    JsonObject told = deed.told().getJsonObject("trial");
    return told == null
        ? null
        : new TrialTerms(
            told.getString("measure"), told.getString("stopRule"), deed.day(told, "untilDay"));
  }
}
