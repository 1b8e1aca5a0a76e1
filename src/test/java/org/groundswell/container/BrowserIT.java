package org.groundswell.container;

import java.util.Map;
import org.groundswell.harness.BrowserJourneys;
import org.groundswell.harness.RunningServer;
import org.junit.jupiter.api.Test;

/** Runs the browser tests of {@code ui/e2e} against the built WAR with the demo agency. */
class BrowserIT {

  private static final int LONGEST_RUN_MINUTES = 30;

  /** Another site than the server's own: a page there embeds the elements. */
  private static final String INTRANET = "http://localhost:19100";

  @Test
  void theJourneysThroughTheProductWorkInABrowser() throws Exception {
    var options =
        RunningServer.options()
            .demo()
            .with("groundswell.embed.origins", INTRANET)
            .with("groundswell.sign-in.attempts-per-minute", "1000000");
    try (RunningServer server = RunningServer.with(options)) {
      BrowserJourneys.run(
          "playwright.config.ts",
          Map.of("BASE_URL", "http://" + server.address().getAuthority(), "EMBED_ORIGIN", INTRANET),
          LONGEST_RUN_MINUTES);
    }
  }
}
