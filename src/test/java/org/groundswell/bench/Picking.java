package org.groundswell.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** The people picker: each kind of question by one person, then ten who type at once. */
final class Picking {

  private static final Duration TURN = Duration.ofSeconds(3);
  static final Duration TYPING = Duration.ofSeconds(15);
  private static final int TYPISTS = 10;

  /** A fast typist's six letters a second. */
  private static final Duration BETWEEN_KEYS = Duration.ofMillis(160);

  private record Kind(String name, List<String> questions) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("one letter", List.of("m", "a", "s", "z", "q", "o")),
          new Kind("two letters", List.of("ma", "jo", "ng", "os", "zb", "wa")),
          new Kind("three letters", List.of("mar", "mul", "ngu", "lin", "sor", "quax")),
          new Kind("a full name", List.of("maria menller", "jose silva", "wei ngusah")),
          new Kind("a family name", List.of("smith", "mensah", "kowska")),
          new Kind("accents, typed or not", List.of("Łukasz Mül", "lukasz mul", "Çağ", "thora as")),
          new Kind("two short beginnings", List.of("m s", "a m", "j o")),
          new Kind("nobody", List.of("xyzzy", "maria xyzzy", "m xy")));

  private final int port;
  private final Api api;
  private final String token;
  private final Workforce workforce;

  Picking(int port, Api api, String token, Workforce workforce) {
    this.port = port;
    this.api = api;
    this.token = token;
    this.workforce = workforce;
  }

  void measure() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Api.json(api.get(path("maria"), token));
    say("picker, the first question: %.1f ms", (System.nanoTime() - begun) / 1e6);
    new Load(port, TYPISTS, TURN).run(client -> turn -> key(client, turn));
    for (Kind kind : KINDS) {
      say(
          "picker, %s: %s",
          kind.name(),
          new Load(port, 1, TURN)
              .run(client -> turn -> ask(kind.questions().get(turn % kind.questions().size()))));
    }
    say("picker, %d typists: %s", TYPISTS, typing());
    say(
        "the administrator's list of people, one letter: %s",
        new Load(port, 1, TURN)
            .of(new String(Load.get("/api/directory/people?q=m", token), StandardCharsets.UTF_8)));
    say(
        "picker, %d clients without a pause: %s",
        TYPISTS, new Load(port, TYPISTS, TURN).run(client -> turn -> key(client, turn)));
  }

  /** Ten people who type names letter by letter. */
  Outcome typing() {
    IntFunction<IntFunction<byte[]>> typists =
        client ->
            turn -> {
              pause();
              return key(client, turn);
            };
    return new Load(port, TYPISTS, TYPING).run(typists);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_KEYS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each typist takes eight letters of a name, then another's. */
  private byte[] key(int typist, int turn) {
    String name = workforce.names().get((typist * 7919 + turn / 8 * 104_729) % workforce.people());
    return ask(name.substring(0, Math.min(name.length(), turn % 8 + 1)));
  }

  private byte[] ask(String question) {
    return Load.get(path(question), token);
  }

  private static String path(String question) {
    return "/api/people?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  private static void say(String line, Object... facts) {
    System.out.printf(Locale.ROOT, line + "%n", facts);
  }
}
