package org.groundswell.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** A provisioning system at work beside everybody whom the files brought. */
final class ScimScale {

  private static final String USERS = "/scim/v2/Users";
  private static final String JSON = "application/scim+json";
  private static final int NEW = Integer.getInteger("groundswell.bench.users", 1_000);
  private static final int SOME = 500;
  private static final int PAGE = 200;

  private final int port;
  private final Api api;
  private final String token;
  private final Workforce workforce;

  ScimScale(int port, Api api, String token, Workforce workforce) {
    this.port = port;
    this.api = api;
    this.token = token;
    this.workforce = workforce;
  }

  /** One request, by its number. */
  private interface Step {

    HttpResponse<String> take(int number) throws IOException, InterruptedException;
  }

  void measure() throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    timed(
        "POST /Users",
        NEW,
        number -> {
          HttpResponse<String> created =
              api.post(USERS, token, JSON, BodyPublishers.ofString(workforce.user(number)));
          ids.add(Api.json(created).getString("id"));
          return created;
        });
    timed("filter userName eq", SOME, number -> filter("userName eq \"u%d\"", number * 113));
    timed("filter userName eq, nobody", SOME, number -> filter("userName eq \"n%d\"", number));
    timed("filter externalId eq", SOME, number -> filter("externalId eq \"e-%d\"", number));
    timed("GET one", SOME, number -> api.get(USERS + "/" + ids.get(number), token));
    timed(
        "PATCH title",
        SOME,
        number ->
            api.send(
                "PATCH",
                USERS + "/" + ids.get(number),
                token,
                JSON,
                BodyPublishers.ofString(patch("title", "Clerk " + number))));
    listEverybody();
    pickDuringSync();
  }

  private HttpResponse<String> filter(String filter, int number)
      throws IOException, InterruptedException {
    String encoded = filter.formatted(number).replace(" ", "%20").replace("\"", "%22");
    return api.get(USERS + "?filter=" + encoded, token);
  }

  private static String patch(String path, String value) {
    return """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations":[{"op":"replace","path":"%s","value":"%s"}]}
        """
        .formatted(path, value);
  }

  private void listEverybody() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Outcome pages = new Outcome(Duration.ZERO);
    int seen = 0;
    int total = 1;
    while (seen < total) {
      long asked = System.nanoTime();
      JsonObject page =
          Api.json(api.get(USERS + "?count=" + PAGE + "&startIndex=" + (seen + 1), token));
      pages.record(200, System.nanoTime() - asked);
      total = page.getInt("totalResults");
      seen += page.getJsonArray("Resources").size();
    }
    say(
        "list all %,d, %d a page: %.1f s, a page median %.1f ms, p99 %.1f ms",
        total, PAGE, (System.nanoTime() - begun) / 1e9, pages.millis(0.5), pages.millis(0.99));
  }

  /** Ten people type while the provisioning system changes somebody all the time. */
  private void pickDuringSync() {
    IntFunction<byte[]> sync = turn -> Load.post(USERS, token, JSON, workforce.user(NEW + turn));
    Outcome[] synced = new Outcome[1];
    Thread system =
        Thread.ofPlatform()
            .start(() -> synced[0] = new Load(port, 1, Picking.TYPING).run(client -> sync));
    Outcome typed = new Picking(port, api, token, workforce).typing();
    join(system);
    say("picker, ten typists beside a sync: %s", typed);
    say("the sync beside them: %s", synced[0]);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void timed(String what, int times, Step step)
      throws IOException, InterruptedException {
    Outcome outcome = new Outcome(Duration.ZERO);
    long begun = System.nanoTime();
    for (int number = 0; number < times; number++) {
      long asked = System.nanoTime();
      HttpResponse<String> answer = step.take(number);
      outcome.record(answer.statusCode(), System.nanoTime() - asked);
      Api.json(answer);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    say(
        "%s: %.0f a second, median %.1f ms, p99 %.1f ms",
        what, times / seconds, outcome.millis(0.5), outcome.millis(0.99));
  }

  private static void say(String line, Object... facts) {
    System.out.printf(Locale.ROOT, line + "%n", facts);
  }
}
