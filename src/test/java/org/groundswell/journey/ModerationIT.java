package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.groundswell.harness.Client;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.Product;
import org.groundswell.harness.Waiting;
import org.junit.jupiter.api.Test;

/** What is hidden leaves no trace on any surface, but for its author and facilitators. */
class ModerationIT {

  private static final String WHY = "It names a colleague who has done nothing wrong.";

  private final Client stranger = Product.stranger();
  private final JsonObject writing;
  private final Client writer;
  private final Client colleague;
  private final Client desk;
  private final Client facilitator;
  private final Client another;

  ModerationIT() {
    Map<String, List<JsonObject>> byRole = Cast.byRole(stranger);
    writing = byRole.get("staff").getFirst();
    writer = stranger.as(writing);
    colleague = stranger.as(byRole.get("staff").getLast());
    desk = stranger.as(Cast.managerOf(writing.getJsonObject("unit").getString("id"), colleague));
    facilitator = stranger.as(byRole.get("facilitator").getFirst());
    another = stranger.as(personNamed("Isabelle Fournier"));
  }

  private UUID personNamed(String name) {
    return colleague.get("api/people?q=" + name.replace(" ", "%20")).expect(200).items().stream()
        .map(each -> UUID.fromString(each.getString("id")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aHiddenProposalIsNowhereForOthersUntilItIsShownAgain() {
    String word = aWord();
    String id = send(word);
    Waiting.until(() -> found(colleague, word, id));
    long unread = unread(desk);
    assertThat(seenIn(colleague, word, id)).isNotEmpty();

    report(colleague, id, null);
    colleague.post("api/reports", report(id, null)).expect(409);
    writer.post("api/reports", report(id, null)).expect(403);
    Waiting.until(() -> facilitator.get("api/notices").response().body().contains("\"reported\""));
    Answer queue = facilitator.get("api/reports").expect(200);
    assertThat(queue.response().body()).contains(id).doesNotContain("reporter");
    String hiding = hide(id, null);

    Waiting.until(() -> !found(colleague, word, id));
    for (Client other : List.of(colleague, desk)) {
      assertThat(seenIn(other, word, id)).isEmpty();
      other.get("api/proposals/" + id).expect(404);
      other.get("api/proposals/" + id + "/story").expect(404);
      other.get("api/proposals/" + id + "/comments").expect(404);
      other.get("api/proposals/" + id + "/hidings").expect(404);
    }
    assertThat(unread(desk)).isLessThan(unread);
    writer.get("api/proposals/" + id).expect(200);
    facilitator.get("api/proposals/" + id).expect(200);
    assertThat(facilitator.get("api/reports").response().body()).doesNotContain(id);

    String own = writer.get("api/proposals/" + id + "/hidings").expect(200).response().body();
    assertThat(own).contains(WHY, "\"appeal\"").doesNotContain("\"by\"");
    String appeal = "api/proposals/" + id + "/hidings/" + hiding + "/appeal";
    colleague.post(appeal, words()).expect(404);
    facilitator.post(appeal, words()).expect(403);
    writer.post(appeal, words()).expect(204);
    writer.post(appeal, words()).expect(409);

    facilitator.post("api/hidings/" + hiding + "/decision", decision(true)).expect(403);
    another.post("api/hidings/" + hiding + "/decision", decision(true)).expect(204);
    another.post("api/hidings/" + hiding + "/decision", decision(true)).expect(404);

    colleague.get("api/proposals/" + id).expect(200);
    Waiting.until(() -> found(colleague, word, id));
    Waiting.until(() -> writer.get("api/notices").response().body().contains("appeal-decided"));
  }

  @Test
  void aHiddenCommentLeavesNoGapAndNoCount() {
    String id = send(aWord());
    String word = aWord();
    Client speaker = facilitatorsColleague();
    String comment =
        speaker
            .post("api/proposals/" + id + "/comments", "{\"text\":\"Ask " + word + " first.\"}")
            .expect(201)
            .json()
            .getString("id");
    Waiting.until(() -> found(colleague, word, id));
    assertThat(writer.get("api/notices").response().body()).contains("\"commented\"");
    facilitator.send("DELETE", "api/comments/" + comment, "").expect(403);

    String hiding = hide(id, comment);

    Waiting.until(() -> !found(colleague, word, id));
    for (Client other : List.of(writer, colleague)) {
      assertThat(other.get("api/proposals/" + id + "/comments").response().body())
          .doesNotContain(comment, word);
      Answer view = other.get("api/proposals/" + id).expect(200);
      assertThat(view.json().getInt("comments")).isZero();
      assertThat(other.get("api/proposals/" + id + "/story").response().body())
          .doesNotContain(comment, "commented", "hidden");
      assertThat(other.get("api/proposals/" + id + "/hidings").response().body())
          .doesNotContain(hiding);
    }
    assertThat(speaker.get("api/proposals/" + id + "/comments").response().body())
        .contains(word, "\"hidden\":true");
    assertThat(facilitator.get("api/proposals/" + id + "/comments").response().body())
        .contains(word);
    Waiting.until(() -> noticesAbout(writer, id, "commented").isEmpty());

    facilitator.post("api/hidings/" + hiding + "/restoration", "").expect(204);

    assertThat(colleague.get("api/proposals/" + id + "/comments").response().body()).contains(word);
    Waiting.until(() -> found(colleague, word, id));
  }

  @Test
  void aHiddenFileIsNeitherListedNorFoundNorOpened() {
    String id = send(aWord());
    String word = aWord();
    String files = "api/proposals/" + id + "/attachments";
    String file =
        writer
            .sendText(
                files + "?name=" + word + ".txt", "application/octet-stream", "Of " + word + ".")
            .expect(201)
            .json()
            .getString("id");
    Waiting.until(() -> found(colleague, word, id));
    colleague.post("api/reports", aboutFile(id, file, "")).expect(204);
    colleague.post("api/reports", aboutFile(id, file, "")).expect(409);
    writer.post("api/reports", aboutFile(id, file, "")).expect(403);
    facilitator.send("DELETE", files + "/" + file, "").expect(403);
    for (String tooShort : List.of("", ",\"words\":\"nineteen characters\"")) {
      facilitator.post("api/hidings", aboutFile(id, file, tooShort)).expect(422);
    }

    String hiding =
        facilitator
            .post("api/hidings", aboutFile(id, file, ",\"words\":\"twenty characters it\""))
            .expect(201)
            .json()
            .getString("id");

    Waiting.until(() -> !found(colleague, word, id));
    for (Client other : List.of(colleague, desk)) {
      other.get(files + "/" + file).expect(404);
      for (String surface : List.of("attachments", "story", "hidings", "")) {
        assertThat(other.get("api/proposals/" + id + "/" + surface).response().body())
            .doesNotContain(file, word);
      }
    }
    assertThat(writer.get(files).response().body()).contains(word, "\"hidden\":true");
    for (Client insider : List.of(writer, facilitator)) {
      insider.get(files + "/" + file).expect(200);
    }
    Waiting.until(() -> !noticesAbout(writer, id, "file-hidden").isEmpty());

    writer.post("api/proposals/" + id + "/hidings/" + hiding + "/appeal", words()).expect(204);
    another.post("api/hidings/" + hiding + "/decision", decision(true)).expect(204);

    colleague.get(files + "/" + file).expect(200);
    Waiting.until(() -> found(colleague, word, id));
  }

  @Test
  void aHiddenAnswerIsNeitherReadNorCountedByWhoeverAsked() {
    String unit = writing.getJsonObject("unit").getString("id");
    String ask = desk.post("api/asks", question(unit)).expect(201).json().getString("id");
    String page = "api/asks/" + ask;
    String word = aWord();
    writer.post(page + "/answers", "{\"text\":\"It is " + word + ".\"}").expect(201);
    String answer =
        desk.get(page).expect(200).json().getJsonArray("answers").getJsonObject(0).getString("id");
    writer.post("api/reports", aboutAnswer(ask, answer, "")).expect(403);
    desk.post("api/reports", aboutAnswer(ask, answer, "")).expect(204);
    desk.post("api/reports", aboutAnswer(ask, answer, "")).expect(409);
    desk.post("api/hidings", aboutAnswer(ask, answer, "")).expect(422);
    assertThat(facilitator.get("api/reports").expect(200).response().body()).contains(word, ask);
    assertThat(facilitator.get(page).expect(200).response().body()).contains(word);
    Waiting.until(() -> !noticesAbout(facilitator, ask, "reported").isEmpty());

    String hiding =
        facilitator
            .post("api/hidings", aboutAnswer(ask, answer, ",\"words\":\"" + WHY + "\""))
            .expect(201)
            .json()
            .getString("id");

    Answer read = desk.get(page).expect(200);
    assertThat(read.json().getInt("count")).isZero();
    for (String surface : List.of(page, page + "/hidings", "api/asks", "api/notices")) {
      assertThat(desk.get(surface).expect(200).response().body()).doesNotContain(answer, word);
    }
    assertThat(writer.get(page).response().body()).contains(word, "\"mineHidden\":true");
    writer.post(page + "/answers", "{\"text\":\"Other words.\"}").expect(409);
    writer.send("DELETE", page + "/answers/mine", "").expect(409);
    Waiting.until(() -> !noticesAbout(writer, ask, "answer-hidden").isEmpty());
    assertThat(writer.get("api/account/held").response().body()).contains(word);

    String appeal = page + "/hidings/" + hiding + "/appeal";
    colleague.post(appeal, words()).expect(404);
    desk.post(appeal, words()).expect(404);
    facilitator.post(appeal, words()).expect(403);
    writer.post(appeal, words()).expect(204);
    facilitator.post("api/hidings/" + hiding + "/decision", decision(true)).expect(403);
    another.post("api/hidings/" + hiding + "/decision", decision(true)).expect(204);

    assertThat(desk.get(page).response().body()).contains(word);
    Waiting.until(() -> !noticesAbout(writer, ask, "appeal-decided").isEmpty());
    desk.send("PUT", page + "/ending", "", "If-Match", desk.get(page).etag()).expect(200);
  }

  @Test
  void nobodyJudgesTheirOwnWords() {
    String id =
        facilitator.post("api/proposals", draft(aWord())).expect(201).json().getString("id");
    submit(facilitator, id);
    report(colleague, id, null);

    facilitator.post("api/hidings", hiding(id, null)).expect(403);
    assertThat(facilitator.get("api/reports").response().body()).contains("\"own\":true");
    writer.post("api/hidings", hiding(id, null)).expect(403);
    String report =
        another.get("api/reports").expect(200).items().stream()
            .filter(each -> each.getJsonObject("proposal").getString("id").equals(id))
            .map(each -> each.getString("id"))
            .findFirst()
            .orElseThrow();
    facilitator.post("api/reports/" + report + "/dismissal", "").expect(403);
    another.post("api/reports/" + report + "/dismissal", "").expect(204);
    another.post("api/reports/" + report + "/dismissal", "").expect(404);
  }

  /** Somebody who is neither the author nor asked about. */
  private Client facilitatorsColleague() {
    return stranger.as(Cast.byRole(stranger).get("manager").getFirst());
  }

  /** The surfaces on which the word of a proposal, or its id, can be read. */
  private static Set<String> seenIn(Client person, String word, String id) {
    Set<String> seen = new TreeSet<>();
    for (String surface :
        List.of(
            "api/search?q=" + word,
            "api/proposals?q=" + word,
            "api/proposals",
            "api/suggestions?q=" + word,
            "api/similar?title=" + word,
            "api/feeds/proposals?q=" + word,
            "api/notices",
            "api/desk",
            "api/deliveries")) {
      String body = person.get(surface).response().body();
      if (body.contains(id) || body.contains("About " + word)) {
        seen.add(surface);
      }
    }
    return seen;
  }

  private static List<JsonObject> noticesAbout(Client person, String id, String kind) {
    return person.get("api/notices").expect(200).items().stream()
        .filter(each -> each.getString("kind").equals(kind))
        .filter(each -> each.toString().contains(id))
        .toList();
  }

  /** By words alone, as every order but relevance does: any word may be near by meaning. */
  private static boolean found(Client person, String word, String id) {
    return person.get("api/search?sort=newest&q=" + word).expect(200).items().stream()
        .anyMatch(each -> each.getString("id").equals(id));
  }

  private static long unread(Client person) {
    return person.get("api/notices").expect(200).json().getJsonNumber("unread").longValue();
  }

  private String send(String word) {
    String id = writer.post("api/proposals", draft(word)).expect(201).json().getString("id");
    submit(writer, id);
    return id;
  }

  private static void submit(Client person, String id) {
    Answer view = person.get("api/proposals/" + id).expect(200);
    person
        .send("POST", "api/proposals/" + id + "/submission", "{}", "If-Match", view.etag())
        .expect(200);
  }

  private String hide(String id, String comment) {
    return facilitator.post("api/hidings", hiding(id, comment)).expect(201).json().getString("id");
  }

  private static void report(Client person, String id, String comment) {
    person.post("api/reports", report(id, comment)).expect(204);
  }

  private static String report(String id, String comment) {
    return thing(id, comment) + ",\"reason\":\"personal\"}";
  }

  private static String hiding(String id, String comment) {
    return thing(id, comment) + ",\"reason\":\"personal\",\"words\":\"" + WHY + "\"}";
  }

  private static String aboutFile(String id, String file, String words) {
    return "{\"proposal\":\"%s\",\"attachment\":\"%s\",\"reason\":\"personal\"%s}"
        .formatted(id, file, words);
  }

  private static String question(String unit) {
    return "{\"unit\":\"%s\",\"question\":\"What slows us?\",\"endsOn\":\"%s\",\"unsigned\":false}"
        .formatted(unit, LocalDate.now(ZoneOffset.UTC).plusDays(7));
  }

  private static String aboutAnswer(String ask, String answer, String words) {
    return "{\"ask\":\"%s\",\"answer\":\"%s\",\"reason\":\"personal\"%s}"
        .formatted(ask, answer, words);
  }

  private static String thing(String id, String comment) {
    return "{\"proposal\":\""
        + id
        + "\""
        + (comment == null ? "" : ",\"comment\":\"" + comment + "\"");
  }

  private static String words() {
    return "{\"words\":\"She agreed to be named, ask her.\"}";
  }

  private static String decision(boolean restore) {
    return "{\"restore\":" + restore + ",\"words\":\"She has said so, and so it is.\"}";
  }

  private static String draft(String word) {
    return "{\"title\":\"About %s\",\"problem\":\"It is about %s.\",\"solution\":\"Less.\"}"
        .formatted(word, word);
  }

  private static String aWord() {
    return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zz";
  }
}
