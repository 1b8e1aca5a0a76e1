package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.groundswell.harness.RunningServer;
import org.junit.jupiter.api.Test;

/** Runs the browser tests of {@code ui/e2e} against the built WAR with the demo agency. */
class BrowserIT {

  private static final long LONGEST_RUN_MINUTES = 30;

  @Test
  void theJourneysThroughTheProductWorkInABrowser() throws Exception {
    try (RunningServer server = RunningServer.demo()) {
      ProcessBuilder playwright =
          new ProcessBuilder(List.of("npx", "--no-install", "playwright", "test"))
              .directory(Path.of("ui").toFile())
              .inheritIO();
      playwright.environment().put("BASE_URL", server.address().toString());
      Process run = playwright.start();

      boolean ended = run.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES);
      run.destroyForcibly();

      assertThat(ended).as("the browser tests ended in time").isTrue();
      assertThat(run.exitValue()).as("exit code of the browser tests").isZero();
    }
  }
}
