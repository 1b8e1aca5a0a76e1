package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.journey.DeskOfTwo.awaitPeople;
import static org.groundswell.journey.DeskOfTwo.looking;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.groundswell.harness.Client;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.LiveClient;
import org.groundswell.harness.Product;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two people at one desk of the real server: who answers, who looks, and who is told. */
class DeskTogetherIT {

  private static final Duration SILENCE = Duration.ofMillis(1_500);

  private final DeskOfTwo two = new DeskOfTwo(Product.stranger());

  @Nested
  class Claiming {

    @Test
    void isToldToTheOtherAtOnceAndToNobodyElse() {
      String id = two.sent("A lamp over the counter");
      try (LiveClient other = atTheDesk(two.manager);
          LiveClient author = LiveClient.open(two.author)) {
        author.hello();
        author.subscribe("proposal:" + id, "proposals");
        DeskOfTwo.claim(two.reviewer, id, false).expect(200);

        assertThat(other.await("claim").getString("id")).isEqualTo(id);
        assertThat(author.untilSilent("claim", SILENCE)).isEmpty();
      }
      assertThat(claimsSeenBy(two.manager)).contains(id);
      assertThat(claimsSeenBy(two.author)).doesNotContain(id);
    }

    @Test
    void keepsTheOtherFromAnsweringUntilTheyTakeItOver() {
      String id = two.sent("A second lamp");
      String tag = two.manager.get("api/proposals/" + id).expect(200).etag();
      DeskOfTwo.claim(two.reviewer, id, false).expect(200);

      Answer refused = DeskOfTwo.decline(two.manager, id, tag).expect(409);
      assertThat(refused.problem()).isEqualTo("claimed-by-another");
      assertThat(refused.json().getString("detail")).contains("Gloria Wambui", "until");

      try (LiveClient first = atTheDesk(two.reviewer)) {
        DeskOfTwo.claim(two.manager, id, true).expect(200);
        assertThat(first.await("claim").getString("id")).isEqualTo(id);
      }
      DeskOfTwo.decline(two.reviewer, id, tag).expect(409);
      DeskOfTwo.decline(two.manager, id, tag).expect(201);
      assertThat(claimsSeenBy(two.reviewer)).doesNotContain(id);
    }

    @Test
    void isNotInTheJournal() {
      String id = two.sent("A third lamp");
      DeskOfTwo.claim(two.reviewer, id, false).expect(200);
      two.reviewer.delete("api/proposals/" + id + "/claim").expect(204);

      assertThat(two.manager.get("api/proposals/" + id + "/story").expect(200).body())
          .doesNotContain("claim");
    }

    @Test
    void twoHundredAtOnceGiveEachProposalOneAnswerAndTellEveryLoserWhy() throws Exception {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        ids.add(two.sent("Rush " + i));
      }
      String tag = two.manager.get("api/proposals/" + ids.getFirst()).expect(200).etag();
      List<Callable<Answer>> rush = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String id = ids.get(i % ids.size());
        Client person = i / ids.size() % 2 == 0 ? two.manager : two.reviewer;
        rush.add(
            i / ids.size() % 4 < 2
                ? () -> DeskOfTwo.claim(person, id, false)
                : () -> DeskOfTwo.decline(person, id, tag));
      }

      List<Answer> answers = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
        for (Future<Answer> each : threads.invokeAll(rush)) {
          answers.add(each.get());
        }
      }

      assertThat(answers).filteredOn(it -> it.status() == 201).hasSizeLessThanOrEqualTo(10);
      assertThat(answers)
          .filteredOn(it -> it.status() >= 400)
          .allSatisfy(
              it -> {
                assertThat(it.status()).as(it.body()).isIn(409, 412);
                assertThat(it.json().getString("detail"))
                    .containsAnyOf("is answering this until", "The last answer is");
              });
      for (String id : ids) {
        int given =
            two.manager
                .get("api/proposals/" + id)
                .expect(200)
                .json()
                .getJsonArray("answers")
                .size();
        assertThat(given).isLessThanOrEqualTo(1);
      }
    }
  }

  @Nested
  class Looking {

    @Test
    void isToldByNameToTheOtherAndEndsWithTheConnection() {
      String id = two.sent("A chair at the window");
      try (LiveClient first = looking(two.manager, id)) {
        LiveClient second = looking(two.reviewer, id);
        assertThat(peopleIn(awaitPeople(first, 1))).containsExactly("Gloria Wambui");
        assertThat(awaitPeople(second, 1)).isNotNull();

        second.close();

        assertThat(awaitPeople(first, 0).getString("id")).isEqualTo(id);
      }
    }

    @Test
    void ofAnAuthorIsNeitherToldNorAnswered() {
      String id = two.sent("A second chair");
      try (LiveClient desk = looking(two.manager, id);
          LiveClient author = looking(two.author, id)) {
        assertThat(desk.untilSilent("presence", SILENCE))
            .allSatisfy(it -> assertThat(it.getJsonArray("people")).isEmpty());
        assertThat(author.untilSilent("presence", SILENCE)).isEmpty();
      }
    }

    @Test
    void isNotToldOfWhoeverDoesNotWantIt() {
      String id = two.sent("A third chair");
      two.reviewer.send("PUT", "api/desk/presence", "{\"shown\":false}").expect(200);
      try (LiveClient first = looking(two.manager, id);
          LiveClient second = looking(two.reviewer, id)) {
        assertThat(peopleIn(awaitPeople(second, 1))).hasSize(1);
        assertThat(first.untilSilent("presence", SILENCE))
            .allSatisfy(it -> assertThat(it.getJsonArray("people")).isEmpty());

        two.reviewer.send("PUT", "api/desk/presence", "{\"shown\":true}").expect(200);

        assertThat(peopleIn(awaitPeople(first, 1))).containsExactly("Gloria Wambui");
      } finally {
        two.reviewer.send("PUT", "api/desk/presence", "{\"shown\":true}").expect(200);
      }
    }
  }

  private LiveClient atTheDesk(Client person) {
    LiveClient client = LiveClient.open(person);
    client.hello();
    client.subscribe("desk:" + two.desk);
    return client;
  }

  private static List<String> peopleIn(JsonObject presence) {
    return presence.getJsonArray("people").getValuesAs(JsonObject.class).stream()
        .map(person -> person.getString("name"))
        .toList();
  }

  private static String claimsSeenBy(Client person) {
    return person.get("api/desk/claims").expect(200).body();
  }
}
