package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.journey.DeskOfTwo.awaitPeople;
import static org.groundswell.journey.DeskOfTwo.looking;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.groundswell.harness.Client;
import org.groundswell.harness.LiveClient;
import org.groundswell.harness.RunningServer;
import org.groundswell.journey.DeskOfTwo;
import org.groundswell.launcher.ServerOptions;
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

  @Test
  void twoServersAgreeOnWhoAnswersAndWhoLooks() {
    ServerOptions first =
        RunningServer.onPostgresql(
            RunningServer.options().demo().with("groundswell.demo.public", "false"));
    try (RunningServer one = RunningServer.with(first);
        RunningServer other = RunningServer.with(RunningServer.besides(first))) {
      DeskOfTwo here = new DeskOfTwo(Client.strangerAt(one.address()));
      DeskOfTwo there = new DeskOfTwo(Client.strangerAt(other.address()));
      String id = here.sent("A lamp for two servers");

      try (LiveClient manager = looking(here.manager, id)) {
        manager.subscribe("desk:" + here.desk);
        LiveClient reviewer = looking(there.reviewer, id);
        assertThat(awaitPeople(manager, 1).toString()).contains("Gloria Wambui");
        assertThat(awaitPeople(reviewer, 1)).isNotNull();

        DeskOfTwo.claim(there.reviewer, id, false).expect(200);
        assertThat(manager.await("claim").getString("id")).isEqualTo(id);
        String tag = here.manager.get("api/proposals/" + id).expect(200).etag();
        assertThat(DeskOfTwo.decline(here.manager, id, tag).expect(409).problem())
            .isEqualTo("claimed-by-another");

        DeskOfTwo.look(reviewer, id);
        DeskOfTwo.look(manager, id);
        other.kill();
        assertThat(awaitPeople(manager, 0).getString("id")).isEqualTo(id);
        assertThat(here.manager.get("api/desk/claims").expect(200).body()).contains(id);
      }
    }
  }
}
