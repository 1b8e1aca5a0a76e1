package org.groundswell.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A place in a list, handed to the caller as an opaque cursor and read back from it.
 *
 * <p>It holds the sort key of the last row shown, so that a page is found by comparing, not by
 * counting, and nothing is shown twice or skipped when rows come and go.
 *
 * <pre>{@code
 * String next = PageMark.after(last.updatedAt(), last.id());
 * PageMark.read(cursor).ifPresent(mark -> where(mark.instant(0), mark.id(1)));
 * }</pre>
 */
public final class PageMark {

  private static final String BETWEEN = "\n";

  private final List<String> parts;

  private PageMark(List<String> parts) {
    this.parts = parts;
  }

  /** The cursor of the place behind a row with this sort key. */
  public static String after(Object... key) {
    String joined = String.join(BETWEEN, Arrays.stream(key).map(String::valueOf).toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place a caller's cursor means; nothing without a cursor.
   *
   * @throws Refusal {@link WebRefusal#INVALID_CURSOR} when it is none of ours
   */
  public static Optional<PageMark> read(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Optional.of(new PageMark(List.of(joined.split(BETWEEN, -1))));
    } catch (IllegalArgumentException e) {
      throw new Refusal(WebRefusal.INVALID_CURSOR);
    }
  }

  /** One part of the key as text. */
  public String text(int part) {
    return part(part, Function.identity());
  }

  /** One part of the key as an instant. */
  public Instant instant(int part) {
    return part(part, Instant::parse);
  }

  /** One part of the key as an id. */
  public UUID id(int part) {
    return part(part, UUID::fromString);
  }

  /** One part of the key as a number. */
  public long number(int part) {
    return part(part, Long::parseLong);
  }

  private <T> T part(int part, Function<String, T> reading) {
    try {
      return reading.apply(parts.get(part));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw new Refusal(WebRefusal.INVALID_CURSOR);
    }
  }
}
