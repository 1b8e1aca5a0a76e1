package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.groundswell.harness.Client;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.Product;
import org.groundswell.harness.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What authors who do not show their name can do, and what it takes to learn who they are. */
class ShieldingIT {

  private static final String REASON =
      "The proposal names a danger, and we have to ask its author where it is.";

  private final Client stranger = Product.stranger();
  private Map<String, List<JsonObject>> byRole;
  private JsonObject author;
  private Client writer;
  private Client facilitator;
  private Client auditor;

  @BeforeEach
  void everybodyComes() {
    byRole = Cast.byRole(stranger);
    author = byRole.get("staff").getFirst();
    writer = stranger.as(author);
    facilitator = stranger.as(byRole.get("facilitator").getFirst());
    auditor = stranger.as(byRole.get("auditor").getFirst());
  }

  private String draft(String authorship) {
    return writer
        .post(
            "api/proposals",
            """
            {"title":"Lamps at the back door","problem":"It is dark.","solution":"Lamps.",
             "authorship":"%s"}\
            """
                .formatted(authorship))
        .expect(201)
        .json()
        .getString("id");
  }

  private void submit(String id) {
    Answer view = writer.get("api/proposals/" + id).expect(200);
    writer
        .send("POST", "api/proposals/" + id + "/submission", "{}", "If-Match", view.etag())
        .expect(200);
  }

  private static String nameOf(Answer proposal) {
    return proposal.json().getJsonArray("authors").getJsonObject(0).getString("name");
  }

  @Test
  void aShieldedDraftThatIsHandedInAppearsLaterAndCanStillBeThrownAway() {
    String id = draft("shielded");
    submit(id);

    assertThat(writer.get("api/proposals/" + id).json().getString("state")).isEqualTo("draft");
    assertThat(
            writer
                .get("api/proposals/" + id + "/authorship")
                .expect(200)
                .json()
                .getString("appearsAt"))
        .isNotBlank();

    writer.delete("api/proposals/" + id).expect(204);
    writer.get("api/proposals/" + id).expect(404);
  }

  @Test
  void theAuthorFindsTheirOwnAndNobodyElseDoes() {
    String id = draft("shielded");

    assertThat(writer.get("api/proposals?mine=author&limit=100").response().body()).contains(id);
    assertThat(auditor.get("api/proposals?mine=author&limit=100").response().body())
        .doesNotContain(id);
    auditor.get("api/proposals/" + id).expect(404);
  }

  @Test
  void theAuthorCannotSupportTheirOwnHoweverTheyWriteItsAddress() {
    String id = draft("shielded");
    submit(id);

    for (String below : List.of("/" + id, ";a=b/" + id, "/" + id.replaceFirst("-", "%2D"))) {
      writer.send("PUT", "api/proposals" + below + "/support", "").expect(403);
    }
  }

  @Test
  void amongCoAuthorsNobodyIsHidden() {
    String other = byRole.get("staff").getLast().getString("id");
    writer
        .post(
            "api/proposals",
            """
            {"title":"Lamps","authorship":"shielded","coAuthors":["%s"]}\
            """
                .formatted(other))
        .expect(422);
  }

  @Test
  void whatWasSavedWithANameKeepsIt() {
    String id = draft("named");
    Answer view = writer.get("api/proposals/" + id).expect(200);
    Answer refused =
        writer.send(
            "PUT",
            "api/proposals/" + id,
            "{\"title\":\"Lamps again\",\"authorship\":\"shielded\"}",
            "If-Match",
            view.etag());

    assertThat(refused.expect(409).json().getString("type")).endsWith("/authorship-fixed");
  }

  @Test
  void aMaskFallsWithTheFirstAnswer() {
    String id = draft("masked");
    submit(id);
    Answer before = auditor.get("api/proposals/" + id).expect(200);
    assertThat(nameOf(before)).isEqualTo("Somebody in the agency");
    assertThat(before.response().body()).doesNotContain(author.getString("id"));

    Client desk =
        stranger.as(Cast.managerOf(before.json().getJsonObject("desk").getString("id"), writer));
    String text = "Thank you, this is a good thought and we look at it. ".repeat(2);
    desk.send(
            "POST",
            "api/proposals/" + id + "/answers",
            "{\"code\":\"reply\",\"text\":\"%s\"}".formatted(text),
            "If-Match",
            before.etag())
        .expect(201);

    Waiting.until(
        () -> nameOf(auditor.get("api/proposals/" + id)).equals(author.getString("name")));
  }

  @Test
  void theAuthorTakesTheCreditWhenTheyWantAndCannotHideAgain() {
    String id = draft("masked");
    submit(id);

    writer
        .send("PUT", "api/proposals/" + id + "/authorship", "{\"showing\":\"named\"}")
        .expect(200);

    assertThat(nameOf(auditor.get("api/proposals/" + id))).isEqualTo(author.getString("name"));
    assertThat(auditor.get("api/proposals/" + id + "/story").response().body())
        .contains(author.getString("name"));
    writer
        .send("PUT", "api/proposals/" + id + "/authorship", "{\"showing\":\"shielded\"}")
        .expect(409);
    auditor
        .send("PUT", "api/proposals/" + id + "/authorship", "{\"showing\":\"named\"}")
        .expect(403);
  }

  @Test
  void twoPersonsTogetherLearnWhoItWasAndTheAuthorIsTold() {
    String id = draft("masked");
    submit(id);
    String asked =
        facilitator
            .post("api/openings", "{\"proposal\":\"%s\",\"reason\":\"%s\"}".formatted(id, REASON))
            .expect(201)
            .json()
            .getString("id");

    String path = "api/openings/" + asked;
    facilitator.post(path + "/agreement", "").expect(403);
    stranger.as(byRole.get("administrator").getFirst()).post(path + "/agreement", "").expect(403);
    assertThat(facilitator.get(path).expect(200).json()).doesNotContainKey("author");
    Answer again =
        facilitator.post(
            "api/openings", "{\"proposal\":\"%s\",\"reason\":\"%s\"}".formatted(id, REASON));
    assertThat(again.expect(409).json().getString("type")).endsWith("/already-asked");
    Waiting.until(() -> auditor.get("api/notices").response().body().contains("opening-waits"));
    Waiting.until(() -> writer.get("api/notices").response().body().contains("opening-asked"));

    auditor.post(path + "/agreement", "").expect(204);

    assertThat(facilitator.get(path).json().getJsonObject("author").getString("id"))
        .isEqualTo(author.getString("id"));
    assertThat(auditor.get(path).json().getJsonObject("author").getString("id"))
        .isEqualTo(author.getString("id"));
    assertThat(auditor.get("api/openings").response().body())
        .as("a list names nobody")
        .contains(asked)
        .doesNotContain(author.getString("id"));
    Waiting.until(() -> writer.get("api/notices").response().body().contains("author-opened"));
    Waiting.until(
        () -> facilitator.get("api/notices").response().body().contains("opening-agreed"));
    assertThat(writer.get("api/proposals/" + id + "/authorship").response().body())
        .contains(REASON, "\"yours\":true", "opened");
    assertThat(auditor.get("api/proposals/" + id + "/authorship").response().body())
        .doesNotContain(REASON);
    assertThat(auditor.get("api/journal?after=-200&limit=200").response().body())
        .contains("author-opened")
        .doesNotContain(REASON);
    assertThat(facilitator.get("api/proposals/" + id + "/story").response().body())
        .doesNotContain("author-opened", "opening-asked");
    auditor.post(path + "/agreement", "").expect(409);
  }

  @Test
  void aRefusalIsInTheJournalAndToldToTheTwoAndTheAuthorAlone() {
    String id = draft("masked");
    submit(id);
    String request = "{\"proposal\":\"%s\",\"reason\":\"%s\"}".formatted(id, REASON);
    String path =
        "api/openings/" + auditor.post("api/openings", request).expect(201).json().getString("id");
    assertThat(facilitator.get(path).expect(200).json().getBoolean("mayAgree")).isTrue();

    facilitator.post(path + "/refusal", "").expect(204);

    assertThat(auditor.get(path).expect(200).json().getString("state")).isEqualTo("refused");
    assertThat(auditor.get(path).json()).doesNotContainKey("author");
    Waiting.until(() -> writer.get("api/notices").response().body().contains("opening-refused"));
    assertThat(auditor.get("api/journal?after=-200&limit=200").response().body())
        .contains("opening-refused")
        .doesNotContain(REASON);
    assertThat(facilitator.get("api/proposals/" + id + "/story").response().body())
        .doesNotContain("opening-refused");
    facilitator.post(path + "/agreement", "").expect(409);
  }
}
