package org.groundswell.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The directory at 60,000 people and 2,000 units, over HTTP: bringing them in by files, with the
 * journal; the people picker while ten people type; SCIM.
 *
 * <p>Arguments: the folder of Payara Micro and the built WAR.
 */
final class DirectoryScale {

  private static final int PEOPLE = Integer.getInteger("groundswell.bench.people", 60_000);
  private static final int UNITS = Integer.getInteger("groundswell.bench.units", 2_000);

  /** One in a hundred. */
  private static final int SOME = 100;

  private final MeasuredServer server;
  private final Workforce workforce;
  private final Api api;
  private final String token;

  private DirectoryScale(MeasuredServer server) throws IOException, InterruptedException {
    this.server = server;
    this.workforce = Workforce.of(PEOPLE, UNITS);
    this.api = server.api();
    this.token = api.signIn("administrator");
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (MeasuredServer server =
        MeasuredServer.start(Path.of(arguments[0]), Path.of(arguments[1]))) {
      new DirectoryScale(server).measure();
    }
    System.exit(0);
  }

  private void measure() throws IOException, InterruptedException {
    say(
        "%,d people, %,d units, %s",
        PEOPLE, UNITS, MeasuredServer.onPostgresql() ? "PostgreSQL" : "H2");
    say("memory after the start: %s", server.memory());
    bringIn("units", "units", workforce.unitsFile());
    bringIn("people", "people", workforce.peopleFile(0));
    new Picking(server.port(), api, token, workforce).measure();
    bringIn("the same people again", "people", workforce.peopleFile(0));
    bringIn("the same with every hundredth promoted", "people", workforce.peopleFile(SOME));
    new ScimScale(server.port(), api, token, workforce).measure();
    say("memory after all this: %s", server.memory());
  }

  private void bringIn(String what, String kind, String text)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    JsonObject file =
        Api.json(
            api.post(
                "/api/directory/files?kind=" + kind,
                token,
                "text/csv",
                BodyPublishers.ofString(text)));
    long compared = System.nanoTime();
    String confirmation = "{\"digest\":\"%s\"}".formatted(file.getString("digest"));
    JsonObject done =
        Api.json(
            api.send(
                "PUT",
                "/api/directory/files/%s/confirmation".formatted(file.getString("id")),
                token,
                "application/json",
                BodyPublishers.ofString(confirmation)));
    say(
        "%s: compared in %.1f s, applied in %.1f s (%,d new, %,d changed, %,d unchanged, %,d"
            + " applied, %,d failed); %s",
        what,
        (compared - begun) / 1e9,
        (System.nanoTime() - compared) / 1e9,
        file.getInt("created"),
        file.getInt("changed"),
        file.getInt("unchanged"),
        done.getInt("applied"),
        done.getInt("failed"),
        server.memory());
  }

  private static void say(String line, Object... facts) {
    System.out.printf(Locale.ROOT, line + "%n", facts);
  }
}
