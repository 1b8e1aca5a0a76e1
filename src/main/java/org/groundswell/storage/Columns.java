package org.groundswell.storage;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Values as a native query hands them over: the two databases' drivers do not agree on every type.
 */
public final class Columns {

  private Columns() {}

  /**
   * The instant in a {@code timestamp with time zone} column: H2 gives an {@link OffsetDateTime},
   * PostgreSQL a {@link Timestamp}.
   *
   * @return null for null
   */
  public static Instant instant(Object column) {
    return switch (column) {
      case null -> null;
      case Instant instant -> instant;
      case OffsetDateTime moment -> moment.toInstant();
      case Timestamp timestamp -> timestamp.toInstant();
      default -> throw new IllegalArgumentException("No instant in " + column.getClass());
    };
  }

  /** The day in a {@code date} column; null for null. */
  static LocalDate day(Object column) {
    return switch (column) {
      case null -> null;
      case LocalDate day -> day;
      case Date date -> date.toLocalDate();
      default -> throw new IllegalArgumentException("No day in " + column.getClass());
    };
  }

  /** An instant as a parameter that both drivers take. */
  public static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
