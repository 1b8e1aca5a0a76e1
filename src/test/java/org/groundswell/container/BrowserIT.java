package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.groundswell.harness.RunningServer;
import org.junit.jupiter.api.Test;

/** Runs the browser tests of {@code ui/e2e} against the built WAR with the demo agency. */
class BrowserIT {

  private static final long LONGEST_RUN_MINUTES = 30;

  /** Not this process's own output: that is the test runner's channel to Maven. */
  private static final Path LOG = Path.of("target", "browser-tests.log");

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
      ProcessBuilder playwright =
          new ProcessBuilder(List.of("npx", "--no-install", "playwright", "test"))
              .directory(Path.of("ui").toFile())
              .redirectErrorStream(true)
              .redirectOutput(LOG.toFile());
      playwright.environment().put("BASE_URL", "http://" + server.address().getAuthority());
      playwright.environment().put("EMBED_ORIGIN", INTRANET);
      Process run = playwright.start();

      boolean ended = run.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES);
      run.destroyForcibly();

      assertThat(ended).as("the browser tests ended in time").isTrue();
      assertThat(run.exitValue()).as(Files.readString(LOG)).isZero();
    }
  }
}
