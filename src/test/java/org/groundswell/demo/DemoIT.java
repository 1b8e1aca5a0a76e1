package org.groundswell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.groundswell.harness.RunningServer;
import org.groundswell.launcher.Server;
import org.groundswell.launcher.ServerOptions;
import org.groundswell.pipeline.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** The demo as the built product loads it. */
class DemoIT {

  private static final long LONGEST_WAIT_MILLISECONDS = 180_000;

  private final DemoAgency agency = DemoFiles.agency();
  private final List<Story> stories = DemoFiles.stories();

  /** What one can see of a story in a list. */
  private record Ending(String state, int supports, int comments) {}

  @Test
  void everyStoryEndsAsItWasToldAlthoughTheServerIsKilledWhileItIsPlayed() throws Exception {
    ServerOptions options =
        RunningServer.options().demo().with("groundswell.sign-in.attempts-per-minute", "1000");
    killWhilePlaying(options);

    try (RunningServer server = RunningServer.with(options)) {
      assertThat(Files.readString(log(options))).doesNotContain("Could not play");
      assertThat(endings(server)).isEqualTo(expected());
    }
  }

  private static void killWhilePlaying(ServerOptions options) throws Exception {
    Server server = Server.start(options, Redirect.appendTo(log(options).toFile()));
    try {
      awaitLog(options, "Storage is ready");
      Thread.sleep(1_500);
    } finally {
      server.kill();
    }
    assertThat(Files.readString(log(options))).doesNotContain("Played");
  }

  private static void awaitLog(ServerOptions options, String words) throws Exception {
    long end = System.currentTimeMillis() + LONGEST_WAIT_MILLISECONDS;
    while (!Files.readString(log(options)).contains(words)) {
      assertThat(System.currentTimeMillis()).as("waiting for: " + words).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static Path log(ServerOptions options) throws IOException {
    Path log = options.home().resolve("server.log");
    if (Files.notExists(log)) {
      Files.createFile(log);
    }
    return log;
  }

  private Map<String, Ending> expected() {
    Timeline timeline =
        new Timeline(
            Instant.now(),
            WorkingCalendar.mondayToFriday(agency.agency().timeZone())
                .withHolidays(agency.holidays().keySet()));
    Map<String, Ending> endings = new TreeMap<>();
    for (Story story : stories) {
      List<Deed> deeds = timeline.of(List.of(story));
      String state = new Rehearsal(agency, timeline, story).play(deeds).slug();
      endings.put(
          story.text("title"),
          new Ending(
              state,
              count(deeds, deed -> deed.does() == Doing.SUPPORT),
              count(deeds, deed -> deed.does() == Doing.COMMENT)));
    }
    return endings;
  }

  private static int count(List<Deed> deeds, Predicate<Deed> which) {
    return (int) deeds.stream().filter(which).count();
  }

  private Map<String, Ending> endings(RunningServer server) {
    Map<String, Ending> endings = new TreeMap<>();
    stories.stream()
        .map(Story::author)
        .distinct()
        .flatMap(author -> ideasOf(author, server).stream())
        .forEach(
            idea ->
                endings.put(
                    idea.getString("title"),
                    new Ending(
                        idea.getString("state"),
                        idea.getInt("supports"),
                        idea.getInt("comments"))));
    return endings;
  }

  private static List<JsonObject> ideasOf(String author, RunningServer server) {
    String body = "{\"personId\":\"%s\",\"transport\":\"bearer\"}".formatted(DemoId.person(author));
    String token =
        json(server.send(server.json("/api/demo/sign-in", body)).body()).getString("token");
    String list =
        server
            .send(
                server
                    .request("/api/proposals?mine=author&limit=100")
                    .header("Authorization", "Bearer " + token))
            .body();
    return json(list).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
