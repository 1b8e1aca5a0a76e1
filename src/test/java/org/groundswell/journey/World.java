package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groundswell.harness.Client;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.LiveClient;
import org.groundswell.harness.RunningServer;

/**
 * One of two worlds that differ in nothing but who wrote a shielded proposal, with everything that
 * the curious can look at in it.
 */
final class World {

  static final String TITLE = "Quillwort tickets for the waiting hall";
  static final String WORDS = "zanzibarine";

  /** Ids made anew; those of the demo's people and units are made of their names (version 3). */
  private static final Pattern NEW_IDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[^3][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final Pattern MOMENTS =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d(:\\d\\d)?)?");
  private static final Pattern OWN_ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+");
  private static final Duration SILENCE = Duration.ofSeconds(3);
  private static final Set<String> OF_THE_MACHINE = Set.of("GET /status", "GET /status/index");

  /**
   * Compared in the background, one proposal after the other: how far that is differs by chance.
   */
  private static final Set<String> IN_ITS_OWN_TIME = Set.of("GET /likenesses");

  /** What is in it is what {@code GET /account/held} answers, and that is looked at. */
  private static final Set<String> PACKED = Set.of("GET /account/held.zip");

  /** Queries for operations that need one; whatever is not here is asked without. */
  private static final Map<String, String> QUERIES =
      Map.of(
          "GET /search", "?q=quillwort",
          "GET /suggestions", "?q=quillwort",
          "GET /feeds/proposals", "?q=quillwort",
          "GET /similar", "?title=Quillwort+tickets",
          "GET /people", "?limit=100&q=a",
          "GET /insight", "?unit={unit}",
          "GET /insight.csv", "?unit={unit}&table=children",
          "GET /journal", "?after=-500&limit=500");

  /** Two people who could both have written it: colleagues of one unit. */
  record Pair(String unit, JsonObject one, JsonObject other) {

    static UUID id(JsonObject person) {
      return UUID.fromString(person.getString("id"));
    }
  }

  final RunningServer server;
  final Map<String, Client> curious = new LinkedHashMap<>();
  final Pair pair;
  final Client writer;
  final Client desk;
  final String proposal;
  final Map<String, String> seen = new TreeMap<>();
  final List<String> hints = new ArrayList<>();

  private final Client stranger;

  /** A world in which the pair's first or second wrote it. */
  World(boolean first) {
    server =
        RunningServer.with(
            RunningServer.options()
                .with("groundswell.sign-in.attempts-per-minute", "1000000")
                .with("groundswell.demo.public", "false")
                .with("groundswell.shield.delay", "PT0S")
                .demo());
    stranger = Client.strangerAt(server.address());
    signTheCuriousIn();
    pair = pair();
    Client one = stranger.as(pair.one());
    Client other = stranger.as(pair.other());
    writer = first ? one : other;
    proposal = draft();
    look("as a draft");
    try (LiveClient live = LiveClient.open(curious.get("colleague"))) {
      live.hello();
      live.subscribe("proposals");
      handIn();
      hear(live);
      live.subscribe("proposal:" + proposal);
      desk =
          stranger.as(
              Cast.managerOf(
                  view(writer).getJsonObject("desk").getString("id"), curious.get("colleague")));
      curious.put("desk", desk);
      talk();
      hear(live);
    }
    List.of(one, other).forEach(World::readTheBell);
    look("once it was sent");
  }

  private void hear(LiveClient live) {
    live.untilSilent("change", SILENCE).forEach(hint -> hints.add(alike(hint.toString())));
  }

  private void signTheCuriousIn() {
    Map<String, List<JsonObject>> byRole = Cast.byRole(stranger);
    for (String role : List.of("manager", "leader", "facilitator", "administrator", "auditor")) {
      curious.put(role, stranger.as(byRole.get(role).getFirst()));
    }
    curious.put("colleague", stranger.as(byRole.get("staff").getFirst()));
  }

  /** Nobody who answers at a desk or looks on in this test. */
  private Pair pair() {
    Set<String> busy = new HashSet<>();
    stranger.get("api/demo/people").items().forEach(person -> busy.add(person.getString("id")));
    units().stream()
        .filter(unit -> unit.containsKey("manager"))
        .forEach(unit -> busy.add(unit.getJsonObject("manager").getString("id")));
    Map<String, List<JsonObject>> free =
        curious.get("colleague").get("api/people?limit=100&q=a").expect(200).items().stream()
            .filter(person -> !busy.contains(person.getString("id")))
            .collect(
                Collectors.groupingBy(
                    person -> person.getJsonObject("unit").getString("id"),
                    TreeMap::new,
                    Collectors.toList()));
    List<JsonObject> two =
        free.values().stream().filter(people -> people.size() > 1).findFirst().orElseThrow();
    return new Pair(
        two.getFirst().getJsonObject("unit").getString("id"), two.getFirst(), two.get(1));
  }

  private List<JsonObject> units() {
    return curious.get("colleague").get("api/units").expect(200).items();
  }

  private String draft() {
    String words =
        """
        {"title":"%s","problem":"People stand, %s.","solution":"Hand out tickets.",
         "authorship":"shielded"}\
        """
            .formatted(TITLE, WORDS);
    return writer
        .send("POST", "api/proposals", words, "Idempotency-Key", "k-" + UUID.randomUUID())
        .expect(201)
        .json()
        .getString("id");
  }

  private void handIn() {
    String better =
        """
        {"title":"%s","problem":"People stand for hours, %s.","solution":"Hand out tickets."}\
        """
            .formatted(TITLE, WORDS);
    change(writer, "PUT", "", better);
    change(writer, "POST", "/submission", "{}");
  }

  private void talk() {
    post(writer, "/comments", "{\"text\":\"I count %s people.\"}".formatted(WORDS));
    post(curious.get("colleague"), "/comments", "{\"text\":\"So do I.\"}");
    writer.send("PUT", path("/follow"), "").expect(200);
    curious.get("colleague").send("PUT", path("/support"), "").expect(200);
    change(
        desk,
        "POST",
        "/answers",
        "{\"code\":\"reply\",\"text\":\"%s\"}"
            .formatted("Thank you, the hall will be looked at with you in mind. ".repeat(2)));
    change(
        writer,
        "PUT",
        "",
        """
        {"title":"%s","problem":"People stand for hours, %s!","solution":"Hand out tickets."}\
        """
            .formatted(TITLE, WORDS));
  }

  private static void readTheBell(Client person) {
    person.get("api/notices").expect(200);
    person.post("api/notices/read", "{\"upTo\":999999}").expect(204);
  }

  /** Every operation that reads, as everybody curious, without what differs by chance. */
  private void look(String when) {
    for (String operation : Operations.all()) {
      if (operation.startsWith("GET ")) {
        String path = operation.substring(4) + QUERIES.getOrDefault(operation, "");
        look(when, operation, path);
      }
    }
    for (String path :
        List.of(
            "/proposals?sort=updated",
            "/proposals?sort=supported&limit=100",
            "/proposals?unit={unit}&limit=100",
            "/search?sort=newest",
            "/search?unit={unit}",
            "/search?q=" + encoded(pair.one().getString("name")),
            "/search?q=" + encoded(pair.other().getString("name")),
            "/people?q=" + encoded(pair.one().getString("name")),
            "/people?q=Somebody",
            "/insight.csv?unit={unit}&table=funnel",
            "/insight.csv?unit={unit}&table=curve",
            "/insight.csv?unit={unit}&table=completion")) {
      look(when, path, path);
    }
  }

  private void look(String when, String operation, String template) {
    String path =
        "api"
            + template
                .replace("{id}", proposal)
                .replace("{unit}", pair.unit())
                .replace("{person}", pair.one().getString("id"))
                .replaceAll("\\{\\w+\\}", "nobody");
    curious.forEach(
        (role, person) -> {
          Answer answer = person.get(path);
          String body = answer.response().body();
          String normal =
              OF_THE_MACHINE.contains(operation)
                      || PACKED.contains(operation)
                      || IN_ITS_OWN_TIME.contains(operation)
                  ? ""
                  : alike(body);
          seen.put(
              role + " " + operation + " " + when,
              answer.status()
                  + " "
                  + new TreeSet<>(answer.response().headers().map().keySet())
                  + " "
                  + normal);
        });
  }

  /** What is left when chance is taken out: ids made anew and moments. */
  private String alike(String text) {
    String calm = OWN_ADDRESS.matcher(NEW_IDS.matcher(text).replaceAll("#")).replaceAll("HERE");
    return MOMENTS
        .matcher(calm)
        .replaceAll("T")
        .replaceAll("\"(next|digest)\":\"[^\"]*\"", "\"$1\":\"\"")
        // How rare a word is is counted with the documents that were replaced, until they are
        // merged away.
        .replaceAll("\"score\":[0-9.E-]+", "\"score\":0");
  }

  JsonObject view(Client person) {
    return person.get(path("")).expect(200).json();
  }

  String path(String what) {
    return "api/proposals/" + proposal + what;
  }

  void change(Client person, String method, String what, String body) {
    String tag = person.get(path("")).expect(200).etag();
    int status = person.send(method, path(what), body, "If-Match", tag).status();
    assertThat(status).as(method + " " + what).isBetween(200, 201);
  }

  void post(Client person, String what, String body) {
    person.post(path(what), body).expect(201);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
