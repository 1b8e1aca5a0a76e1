package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

  private static final Pattern PATH = Pattern.compile("\\bpath: '([^']+)'");

  @Test
  void knowsTheAddressOfEveryPageOfTheUi() throws IOException {
    List<String> addresses;
    try (Stream<Path> files = Files.walk(Path.of("ui", "src"), 2)) {
      addresses =
          files
              .filter(file -> file.endsWith("routes.ts"))
              .flatMap(FrontDoorTest::addresses)
              .map(path -> path.replaceAll(":\\w+", "some-thing"))
              .toList();
    }

    assertThat(addresses)
        .hasSizeGreaterThan(20)
        .allSatisfy(path -> assertThat(path).matches(FrontDoor.PAGES));
  }

  @Test
  void doesNotTakeAnythingForAPage() {
    assertThat(Stream.of("/proposals/a/b", "/desk/elsewhere", "/assets", "/admin/x"))
        .noneMatch(FrontDoor.PAGES.asMatchPredicate());
  }

  private static Stream<String> addresses(Path file) {
    try {
      Matcher paths = PATH.matcher(Files.readString(file));
      return paths.results().map(found -> found.group(1)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
