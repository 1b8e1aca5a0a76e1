package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.groundswell.harness.Client;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.LiveClient;
import org.groundswell.harness.Product;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The live channel of the real server, as staff, managers and strangers find it. */
class LiveIT {

  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final String AUTHOR = "Callum Fraser";
  private static final String COLLEAGUE = "Hina Rizvi";

  private final Client author = Product.stranger().as(AUTHOR);
  private final Client colleague = Product.stranger().as(COLLEAGUE);

  @Test
  void anIdeaThatWasSentIsFoundWithinASecond() throws Exception {
    String title = "Quorblen " + System.nanoTime();
    String draft = "{\"title\":\"%s\",\"problem\":\"People stand.\",\"solution\":\"Sit.\"}";
    Answer drafted = author.post("api/proposals", draft.formatted(title)).expect(201);
    String id = drafted.json().getString("id");

    author
        .send("POST", "api/proposals/" + id + "/submission", "{}", "If-Match", drafted.etag())
        .expect(200);
    long sent = System.nanoTime();
    String search = "api/search?q=" + title.replace(" ", "%20");
    while (!colleague.get(search).expect(200).response().body().contains(id)) {
      assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofSeconds(1));
      Thread.sleep(20);
    }
  }

  @Nested
  class AtTheDoor {

    @Test
    void refusesTheHandshakeToAStranger() {
      assertThatThrownBy(() -> LiveClient.open(Product.address()))
          .cause()
          .satisfies(refused -> assertThat(statusOf(refused)).isEqualTo(401));
    }

    @Test
    void refusesTheHandshakeToAPageOfAnotherSiteEvenWithASession() {
      String bearer = "Bearer " + author.token();

      assertThatThrownBy(
              () ->
                  LiveClient.open(
                      Product.address(), "Authorization", bearer, "Origin", "http://evil.example"))
          .cause()
          .satisfies(refused -> assertThat(statusOf(refused)).isEqualTo(403));
    }

    @Test
    void endsAConversationThatDoesNotBeginWithHello() {
      try (LiveClient client = LiveClient.open(author)) {
        client.say("{\"type\":\"subscribe\",\"topics\":[\"proposals\"]}");

        assertThat(client.closeCode()).isEqualTo(1008);
      }
    }

    @Test
    void endsAConversationThatIsNotOfTheProtocol() {
      try (LiveClient client = LiveClient.open(author)) {
        client.hello();
        client.say("<html>");

        assertThat(client.closeCode()).isEqualTo(1008);
      }
    }

    @Test
    void answersAPing() {
      try (LiveClient client = LiveClient.open(author)) {
        client.hello();
        client.say("{\"type\":\"ping\"}");

        assertThat(client.await("pong")).isNotNull();
      }
    }

    private int statusOf(Throwable refused) {
      return ((WebSocketHandshakeException) refused).getResponse().statusCode();
    }
  }

  @Nested
  class WhenSomethingHappens {

    @Test
    void aColleagueHearsOfANewProposalWithinASecond() {
      try (LiveClient listening = LiveClient.open(colleague)) {
        listening.hello();
        listening.subscribe("proposals");
        String id = draft("A bench for those who wait");
        long begun = System.nanoTime();
        submit(id);

        JsonObject change = listening.await("change");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(change.getString("id")).isEqualTo(id);
        assertThat(change.getString("what")).isEqualTo("submitted");
        assertThat(change.getJsonArray("topics").getString(0)).isEqualTo("proposals");
      }
    }

    @Test
    void saysIdsAndOneWordAndNothingElse() {
      try (LiveClient listening = LiveClient.open(colleague)) {
        listening.hello();
        listening.subscribe("proposals");
        submit(draft("A second bench"));

        assertThat(listening.await("change").keySet())
            .containsExactlyInAnyOrder("type", "sequence", "topics", "id", "what");
      }
    }

    @Test
    void nobodyButItsAuthorHearsOfADraft() {
      try (LiveClient listening = LiveClient.open(colleague);
          LiveClient own = LiveClient.open(author)) {
        listening.hello();
        listening.subscribe("proposals");
        own.hello();
        own.subscribe("proposals");
        String id = draft("Not yet for others");

        assertThat(own.await("change").getString("id")).isEqualTo(id);
        assertThat(listening.untilSilent("change", SILENCE))
            .noneMatch(change -> change.getString("id").equals(id));
      }
    }

    @Test
    void notEvenThePastOfADraftIsToldOnceItIsSubmitted() {
      try (LiveClient first = LiveClient.open(colleague)) {
        long before = first.hello();
        String id = draft("Its past is its author's");
        submit(id);

        try (LiveClient later = LiveClient.open(colleague)) {
          later.helloSince(before);
          later.subscribe("proposals");

          assertThat(later.untilSilent("change", SILENCE))
              .filteredOn(change -> change.getString("id").equals(id))
              .extracting(change -> change.getString("what"))
              .containsExactly("submitted");
        }
      }
    }

    @Test
    void whomSomebodyFollowsIsNotTold() {
      String id = submit(draft("Follow me"));
      try (LiveClient listening = LiveClient.open(author)) {
        listening.hello();
        listening.subscribe("proposal:" + id, "proposals");
        colleague.send("PUT", "api/proposals/" + id + "/follow", "").expect(200);
        colleague.send("PUT", "api/proposals/" + id + "/support", "").expect(200);

        assertThat(listening.await("change").getString("what")).isEqualTo("supported");
      }
    }

    @Test
    void theAuthorsInboxHoldsWhatTheHintAnnounced() {
      String id = submit(draft("Say something"));
      try (LiveClient listening = LiveClient.open(author)) {
        listening.hello();
        listening.subscribe("inbox");
        colleague.post("api/proposals/" + id + "/comments", "{\"text\":\"Good.\"}").expect(201);
        listening.await("change");

        JsonObject newest =
            author.get("api/notices").expect(200).json().getJsonArray("items").getJsonObject(0);

        assertThat(newest.getString("kind")).isEqualTo("commented");
        assertThat(newest.getJsonObject("proposal").getString("id")).isEqualTo(id);
      }
    }
  }

  @Nested
  class Subscribing {

    @Test
    void isRefusedForAProposalThatIsNotVisible() {
      String id = draft("Mine alone");
      try (LiveClient listening = LiveClient.open(colleague)) {
        listening.hello();

        JsonObject answer = listening.subscribe("proposal:" + id, "proposals");

        assertThat(answer.getJsonArray("topics").toString()).isEqualTo("[\"proposals\"]");
        assertThat(answer.getJsonArray("refused").getString(0)).isEqualTo("proposal:" + id);
      }
    }

    @Test
    void isRefusedForTheDeskOfAnotherAndForWhatIsNoTopic() {
      String unit =
          author
              .get("api/session")
              .json()
              .getJsonObject("person")
              .getJsonObject("unit")
              .getString("id");
      try (LiveClient listening = LiveClient.open(colleague)) {
        listening.hello();

        JsonObject answer = listening.subscribe("desk:" + unit, "everything");

        assertThat(answer.getJsonArray("topics")).isEmpty();
        assertThat(answer.getJsonArray("refused")).hasSize(2);
      }
    }
  }

  @Nested
  class AfterALostConnection {

    @Test
    void nothingIsMissedAndNothingIsToldTwiceWhileOthersWrite() throws Exception {
      int proposals = 24;
      try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
        List<Long> heard = new ArrayList<>();
        LiveClient listening = LiveClient.open(colleague);
        long begin = listening.hello();
        listening.subscribe("proposals");
        IntStream.range(0, proposals)
            .forEach(i -> writers.submit(() -> submit(draft("Idea " + i))));
        for (int cut = 0; cut < 3; cut++) {
          heard.add(sequence(listening.await("change")));
          heard.add(sequence(listening.await("change")));
          listening.close();
          listening = LiveClient.open(colleague);
          listening.helloSince(heard.getLast());
          listening.subscribe("proposals");
        }
        writers.shutdown();
        listening.untilSilent("change", SILENCE).forEach(change -> heard.add(sequence(change)));
        listening.close();

        List<Long> expected =
            colleague
                .get("api/changes?topics=proposals&since=" + begin)
                .expect(200)
                .json()
                .getJsonArray("changes")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(LiveIT::sequence)
                .toList();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(proposals);
        assertThat(heard).isEqualTo(expected);
      }
    }

    @Test
    void whoIsFarBehindIsToldToLoadEverythingAnew() {
      try (LiveClient listening = LiveClient.open(colleague)) {
        long now = listening.hello();
        try (LiveClient confused = LiveClient.open(colleague)) {
          confused.helloSince(now + 1_000_000);
          confused.subscribe("proposals");

          assertThat(confused.await("resync").getJsonNumber("sequence").longValue())
              .isGreaterThanOrEqualTo(now);
        }
      }
    }
  }

  private static long sequence(JsonObject change) {
    return change.getJsonNumber("sequence").longValue();
  }

  private String draft(String title) {
    String body =
        """
        {"title":"%s","problem":"People stand for an hour.","solution":"Let them sit."}
        """
            .formatted(title);
    return author.post("api/proposals", body).expect(201).json().getString("id");
  }

  private String submit(String id) {
    String tag = author.get("api/proposals/" + id).expect(200).etag();
    author.send("POST", "api/proposals/" + id + "/submission", "{}", "If-Match", tag).expect(200);
    return id;
  }
}
