package org.groundswell.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs journeys in a browser, as Playwright finds them by one of its configurations in {@code ui}.
 */
public final class BrowserJourneys {

  private BrowserJourneys() {}

  /**
   * Runs them and holds that all went well.
   *
   * @param configuration such as {@code playwright.config.ts}
   * @param environment what the journeys are told, such as {@code BASE_URL}
   * @param longestMinutes how long they may take
   */
  public static void run(String configuration, Map<String, String> environment, int longestMinutes)
      throws Exception {
    // Not this process's own output: that is the test runner's channel to Maven.
    Path log = Path.of("target", configuration.replace(".config.ts", ".log"));
    ProcessBuilder playwright =
        new ProcessBuilder(
                List.of("npx", "--no-install", "playwright", "test", "--config", configuration))
            .directory(Path.of("ui").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    playwright.environment().putAll(environment);
    Process run = playwright.start();

    boolean ended = run.waitFor(longestMinutes, TimeUnit.MINUTES);
    run.destroyForcibly();

    assertThat(ended).as("the browser tests ended in time").isTrue();
    assertThat(run.exitValue()).as(Files.readString(log)).isZero();
  }
}
