package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.groundswell.harness.RunningServer;
import org.junit.jupiter.api.Test;

/** The same WAR on the database an agency would choose. */
class PostgresqlIT {

  @Test
  void servesTheDemoAgencyFromPostgresqlByConfigurationAlone() {
    try (RunningServer server =
        RunningServer.with(RunningServer.onPostgresql(RunningServer.options().demo()))) {
      HttpRequest.Builder draft =
          server
              .json(
                  "/api/proposals",
                  "{\"title\": \"A lamp\", \"problem\": \"Dark\", \"solution\": \"Light\"}")
              .header("Authorization", "Bearer " + server.signIn("staff"))
              .header("Idempotency-Key", "once");

      HttpResponse<String> first = server.send(draft);
      HttpResponse<String> again = server.send(draft);

      assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
      assertThat(again.headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"));
    }
  }
}
