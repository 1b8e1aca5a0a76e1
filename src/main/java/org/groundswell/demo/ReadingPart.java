package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.groundswell.reading.InvitationDraft;
import org.groundswell.reading.Inviting;
import org.groundswell.reading.RatingDraft;
import org.groundswell.reading.Storing;
import org.groundswell.reading.scorecard.Criterion;
import org.groundswell.reading.scorecard.KeepingScorecards;
import org.groundswell.reading.scorecard.Scorecard;
import org.groundswell.reading.scorecard.ScorecardDraft;
import org.groundswell.reading.scorecard.Scorecards;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;

/** Gives the agency its scorecards, and lets one idea be read by people of other units. */
@ApplicationScoped
class ReadingPart {

  private final KeepingScorecards keeping;
  private final Scorecards scorecards;
  private final Inviting inviting;
  private final Storing storing;
  private final Askers askers;
  private final Cast cast;

  @Inject
  ReadingPart(
      KeepingScorecards keeping,
      Scorecards scorecards,
      Inviting inviting,
      Storing storing,
      Askers askers,
      Cast cast) {
    this.keeping = keeping;
    this.scorecards = scorecards;
    this.inviting = inviting;
    this.storing = storing;
    this.askers = askers;
    this.cast = cast;
  }

  /** Once: when there is a scorecard, it has been played. All stories are older than it. */
  @Transactional
  public void play(JsonObject told) {
    if (scorecards.applyingTo(Optional.empty()).isPresent()) {
      return;
    }
    for (JsonObject card : told.getJsonArray("scorecards").getValuesAs(JsonObject.class)) {
      UUID published = keeping.found(owner(card.getString("owner")), draft(card));
      if (!card.getString("owner").equals(Scorecard.AGENCY)) {
        read(told, published);
      }
    }
  }

  private void read(JsonObject told, UUID scorecard) {
    UUID proposal = cast.proposal(told.getString("story"));
    inviting.invite(
        asker(told.getString("asks")),
        proposal,
        new InvitationDraft(
            Story.names(told, "asked").stream().map(DemoId::person).toList(), null, false));
    for (JsonObject reading : told.getJsonArray("read").getValuesAs(JsonObject.class)) {
      storing.store(
          asker(reading.getString("person")), proposal, rating(reading, scorecard), version -> {});
    }
  }

  private static String owner(String told) {
    return told.equals(Scorecard.AGENCY) ? told : DemoId.campaign(told).toString();
  }

  private static ScorecardDraft draft(JsonObject told) {
    List<Criterion> criteria =
        told.getJsonArray("criteria").getValuesAs(JsonObject.class).stream()
            .map(
                it ->
                    new Criterion(
                        it.getString("name"),
                        it.getString("lookFor"),
                        it.getInt("weight"),
                        it.getBoolean("commentRequired")))
            .toList();
    return new ScorecardDraft(told.getInt("steps"), told.getBoolean("outsider"), criteria);
  }

  private static RatingDraft rating(JsonObject told, UUID scorecard) {
    return new RatingDraft(
        scorecard,
        IntStream.range(0, told.getJsonArray("steps").size())
            .mapToObj(i -> rated(told, i))
            .toList(),
        told.getString("comment"),
        told.getString("forAuthors", null),
        null);
  }

  private static RatingDraft.Rated rated(JsonObject told, int i) {
    String why =
        told.getJsonArray("whys").get(i) instanceof JsonString words ? words.getString() : null;
    return new RatingDraft.Rated(told.getJsonArray("steps").getInt(i), why);
  }

  private Asker asker(String person) {
    return askers.of(DemoId.person(person)).orElseThrow();
  }
}
