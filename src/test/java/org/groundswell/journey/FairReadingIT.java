package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.harness.Client;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.RunningServer;
import org.groundswell.harness.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever was asked to read an idea learns nowhere whose it is, until they have read it. */
class FairReadingIT {

  private static final String WORD = "xylophonic";

  private static RunningServer server;

  private Client stranger;
  private Client writer;
  private Client reader;
  private JsonObject author;
  private JsonObject unit;
  private String id;

  @BeforeAll
  static void start() {
    server =
        RunningServer.with(
            RunningServer.options()
                .with("groundswell.sign-in.attempts-per-minute", "1000000")
                .with("groundswell.demo.public", "false")
                .demo());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Everywhere where the idea is shown, asked so that nothing else is shown beside it. */
  private Set<String> whereItIsShown() {
    Set<String> paths = new LinkedHashSet<>();
    Operations.all().stream()
        .filter(operation -> operation.startsWith("GET /proposals/{id}"))
        .map(operation -> operation.substring(5).replace("{id}", id))
        .filter(path -> !path.contains("{"))
        .forEach(paths::add);
    paths.addAll(
        List.of(
            "proposals?mine=following",
            "proposals?mine=following&sort=updated&limit=100",
            "search?q=" + WORD,
            "search?q=" + WORD + "&sort=newest",
            "search?mine=following",
            "feeds/proposals?q=" + WORD,
            "notices?limit=100",
            "readings",
            "readings/" + id));
    return paths;
  }

  private void tellsNothing(String path) {
    Answer answer = reader.get("api/" + path);
    tellsNothing(path, answer.body());
    assertThat(answer.header("Cache-Control")).as(path).contains("no-");
  }

  private void tellsNothing(String path, String body) {
    assertThat(body)
        .as(path)
        .doesNotContain(
            author.getString("id"),
            author.getString("name"),
            unit.getString("id"),
            '"' + unit.getString("name") + '"',
            '"' + author.getString("title") + '"');
  }

  /** Among others, which are told of as ever. */
  private void tellsNothingOfIt(String path) {
    List<String> about =
        reader.get("api/" + path).expect(200).items().stream()
            .map(JsonObject::toString)
            .filter(item -> item.contains(id))
            .toList();
    assertThat(about).as(path).hasSize(1).allSatisfy(item -> tellsNothing(path, item));
  }

  @Test
  void aReaderLearnsItNowhereUntilTheyHaveRead() {
    everybodyComes();
    writeAndTalk();
    beAsked();

    assertThat(whereItIsShown()).hasSizeGreaterThan(20).allSatisfy(this::tellsNothing);
    tellsNothingOfIt("similar?title=A+" + WORD + "+bell");
    tellsNothingOfIt("proposals?sort=newest&limit=100");
    for (String path :
        List.of("proposals?mine=following", "search?q=" + WORD, "feeds/proposals?q=" + WORD)) {
      assertThat(reader.get("api/" + path).expect(200).body()).as(path).contains(id);
    }
    for (String path :
        List.of(
            "search?q=" + encoded(author.getString("name")),
            "search?q=" + WORD + "&unit=" + unit.getString("id"),
            "proposals?mine=following&unit=" + unit.getString("id"),
            "feeds/proposals?q=" + WORD + "&unit=" + unit.getString("id"))) {
      assertThat(reader.get("api/" + path).expect(200).body()).as(path).doesNotContain(id);
      assertThat(writer.get("api/" + path.replace("mine=following&", "limit=100&")).body())
          .as(path)
          .contains(id);
    }
    assertThat(writer.get("api/proposals/" + id).body()).contains(author.getString("name"));

    Answer seen = reader.get("api/proposals/" + id).expect(200);
    read();

    Answer page =
        reader.send("GET", "api/proposals/" + id, "", "If-None-Match", seen.etag()).expect(200);
    assertThat(page.body()).contains(author.getString("name"), unit.getString("id"));
    for (String path :
        List.of(
            "proposals?mine=following",
            "search?q=" + WORD,
            "notices?limit=100",
            "readings/" + id)) {
      assertThat(reader.get("api/" + path).body()).as(path).contains(author.getString("name"));
    }
    assertThat(reader.get("api/feeds/proposals?q=" + WORD).body())
        .contains(author.getString("name"));
    assertThat(reader.get("api/search?q=" + encoded(author.getString("name"))).body()).contains(id);
  }

  private void everybodyComes() {
    stranger = Client.strangerAt(server.address());
    Map<String, List<JsonObject>> byRole = Cast.byRole(stranger);
    JsonObject person = byRole.get("staff").getFirst();
    writer = stranger.as(person);
    author = writer.get("api/session").expect(200).json().getJsonObject("person");
    unit = author.getJsonObject("unit");
    Client facilitator = stranger.as(byRole.get("facilitator").getFirst());
    publishAScorecard(facilitator);
  }

  private static void publishAScorecard(Client facilitator) {
    String version =
        facilitator.get("api/scorecards").expect(200).items().stream()
            .filter(card -> card.getString("owner").equals("agency"))
            .map(card -> "\"v" + card.getInt("version") + '"')
            .findFirst()
            .orElse("\"v0\"");
    facilitator
        .send(
            "PUT",
            "api/scorecards/agency",
            """
            {"steps":5,"outsider":false,"criteria":[{"name":"Helps","weight":1,"commentRequired":false},
             {"name":"Can be done","weight":1,"commentRequired":false}]}\
            """,
            "If-Match",
            version)
        .expect(200);
  }

  private void writeAndTalk() {
    id = writer.post("api/proposals", words("A bell rings.")).expect(201).json().getString("id");
    change(writer, "POST", "/submission", "{}");
    change(writer, "PUT", "", words("A bell rings twice."));
    writer.post("api/proposals/" + id + "/comments", "{\"text\":\"I tried it.\"}").expect(201);
  }

  private static String words(String solution) {
    return """
        {"title":"A %s bell","problem":"Nobody hears the door.","solution":"%s"}\
        """
        .formatted(WORD, solution);
  }

  private void beAsked() {
    String deskId = writer.get("api/proposals/" + id).json().getJsonObject("desk").getString("id");
    UUID manager = Cast.managerOf(deskId, writer);
    Client desk = stranger.as(manager);
    JsonObject elsewhere =
        writer.get("api/units").expect(200).items().stream()
            .filter(each -> each.containsKey("manager"))
            .map(each -> each.getJsonObject("manager"))
            .filter(each -> !each.getString("id").equals(manager.toString()))
            .filter(each -> !each.getJsonObject("unit").equals(unit))
            .findFirst()
            .orElseThrow();
    reader = stranger.as(elsewhere);
    reader.send("PUT", "api/proposals/" + id + "/follow", "").expect(200);
    desk.post(
            "api/proposals/" + id + "/readings",
            "{\"people\":[\"%s\"]}".formatted(elsewhere.getString("id")))
        .expect(201);
    writer.post("api/proposals/" + id + "/comments", "{\"text\":\"And again.\"}").expect(201);
    Waiting.until(() -> reader.get("api/notices").body().contains("\"commented\""));
    Waiting.until(() -> reader.get("api/search?q=" + WORD).body().contains(id));
  }

  private void read() {
    JsonObject card =
        reader.get("api/readings/" + id).expect(200).json().getJsonObject("scorecard");
    Answer stored =
        reader
            .send(
                "PUT",
                "api/readings/" + id + "/rating",
                "{\"scorecard\":\"%s\",\"ratings\":[{\"step\":4},{\"step\":2}]}"
                    .formatted(card.getString("id")),
                "If-Match",
                "\"v0\"")
            .expect(200);
    assertThat(stored.body()).contains(author.getString("name"));
  }

  private void change(Client person, String method, String what, String body) {
    String tag = person.get("api/proposals/" + id).expect(200).etag();
    person.send(method, "api/proposals/" + id + what, body, "If-Match", tag).expect(200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
