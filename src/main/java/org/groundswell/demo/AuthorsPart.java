package org.groundswell.demo;

import static org.groundswell.demo.Cast.ANY_VERSION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.groundswell.attachment.Attaching;
import org.groundswell.campaign.FieldAnswer;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.proposal.Authoring;
import org.groundswell.proposal.ProposalDraft;
import org.groundswell.proposal.ProposalDraft.Audience;
import org.groundswell.rights.Visibility;
import org.groundswell.triage.HandingOver;
import org.groundswell.web.Slug;

/** What authors do in the stories. */
@ApplicationScoped
class AuthorsPart {

  private final Authoring authoring;
  private final HandingOver handingOver;
  private final Attaching attaching;
  private final Cast cast;

  @Inject
  AuthorsPart(Authoring authoring, HandingOver handingOver, Attaching attaching, Cast cast) {
    this.authoring = authoring;
    this.handingOver = handingOver;
    this.attaching = attaching;
    this.cast = cast;
  }

  UUID draft(Deed deed) {
    return authoring.draft(cast.actor(deed), draftOf(deed.story().idea()));
  }

  void submit(Deed deed) {
    authoring.submit(cast.actor(deed), cast.proposal(deed), ANY_VERSION);
  }

  void revise(Deed deed) {
    authoring.reword(cast.actor(deed), cast.proposal(deed), draftOf(deed.words()), ANY_VERSION);
  }

  UUID attach(Deed deed) {
    String name = deed.text("file");
    try (InputStream content = DemoFiles.open("files/" + name)) {
      return attaching.attach(cast.actor(deed), cast.proposal(deed), name, content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void withdraw(Deed deed) {
    authoring.withdraw(cast.actor(deed), cast.proposal(deed), deed.text("reason"));
  }

  void takeSecondDoor(Deed deed) {
    handingOver.takeSecondDoor(cast.actor(deed), cast.proposal(deed));
  }

  private static ProposalDraft draftOf(JsonObject idea) {
    return new ProposalDraft(
        idea.getString("title"),
        idea.getString("problem"),
        idea.getString("solution"),
        idea.getString("affected", null),
        idea.getString("cause", null),
        idea.getString("firstStep", null),
        idea.containsKey("missionGoal") ? DemoId.goal(idea.getString("missionGoal")) : null,
        idea.containsKey("desk") ? DemoId.unit(idea.getString("desk")) : null,
        Slug.read(DecisionRight.class, idea.getString("right")).orElseThrow(),
        idea.getString("rightReason", null),
        audience(idea.getJsonObject("visibility")),
        idea.containsKey("campaign") ? DemoId.campaign(idea.getString("campaign")) : null,
        people(idea, "coAuthors"),
        null,
        null,
        Story.names(idea, "themes").stream().map(DemoId::theme).toList(),
        null,
        fields(idea));
  }

  /** Answers to the questions of the campaign, by the names that the agency's file gives them. */
  private static List<FieldAnswer> fields(JsonObject idea) {
    if (!idea.containsKey("fields")) {
      return List.of();
    }
    String campaign = idea.getString("campaign");
    return idea.getJsonObject("fields").entrySet().stream()
        .map(
            it ->
                new FieldAnswer(
                    DemoId.field(campaign, it.getKey()), ((JsonString) it.getValue()).getString()))
        .toList();
  }

  private static Audience audience(JsonObject told) {
    if (told == null) {
      return null;
    }
    return new Audience(
        Slug.read(Visibility.class, told.getString("kind")).orElseThrow(),
        told.containsKey("unit") ? DemoId.unit(told.getString("unit")) : null,
        people(told, "people"));
  }

  private static List<UUID> people(JsonObject told, String name) {
    return Story.names(told, name).stream().map(DemoId::person).toList();
  }
}
