package org.groundswell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.groundswell.harness.Database;
import org.groundswell.proposal.reading.RightsShare;
import org.groundswell.proposal.reading.RightsShare.Cost;

/**
 * How much of the list endpoint's time is the rights': what they add to the reading of a page of
 * 13,000 proposals, beside what a whole request for a list takes that nobody asked for before.
 *
 * <p>Arguments: the folder of Payara Micro and the built WAR.
 */
final class RightsOnLists {

  private static final AtomicLong SEEDS = new AtomicLong();

  private RightsOnLists() {}

  /** Measures and prints. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    double request = request(Path.of(arguments[0]), Path.of(arguments[1]));
    Database.Kind kind =
        MeasuredServer.onPostgresql() ? Database.Kind.POSTGRESQL : Database.Kind.H2;
    System.out.printf(Locale.ROOT, "%s: a request by one client, median %.2f ms%n", kind, request);
    for (Cost cost : RightsShare.on(kind)) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.3f ms with rights, %.3f without; ratio %.2f (middle half %.2f to %.2f); %.1f %% of"
              + " the request%n",
          cost.page(),
          cost.with(),
          cost.without(),
          cost.ratio(),
          cost.low(),
          cost.high(),
          (cost.ratio() - 1) * cost.without() / request * 100);
    }
    System.exit(0);
  }

  private static double request(Path payara, Path war) throws IOException, InterruptedException {
    try (MeasuredServer server = MeasuredServer.start(payara, war)) {
      String token = server.api().signIn("staff");
      new Load(server.port(), 8, Duration.ofSeconds(15)).run(client -> turn -> another(token));
      return List.of(1, 2, 3).stream()
          .map(
              round ->
                  new Load(server.port(), 1, Duration.ofSeconds(5))
                      .run(client -> turn -> another(token))
                      .millis(0.5))
          .sorted()
          .toList()
          .get(1);
    }
  }

  /** The seed orders nothing here, but makes it another list. */
  private static byte[] another(String token) {
    return Load.get("/api/proposals?limit=20&seed=" + SEEDS.incrementAndGet(), token);
  }
}
