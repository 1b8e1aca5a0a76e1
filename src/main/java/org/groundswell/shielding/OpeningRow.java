package org.groundswell.shielding;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Role;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/**
 * A request to know an author, as it is stored; the second person agreed or refused, or has yet to.
 */
record OpeningRow(
    UUID id,
    UUID proposal,
    String title,
    String reason,
    UUID askedBy,
    Role askedAs,
    Instant askedAt,
    Instant expiresAt,
    UUID agreedBy,
    Instant visibleUntil,
    UUID refusedBy,
    Instant answeredAt) {

  static final String SELECT =
      "select o.*, coalesce(o.agreed_at, o.refused_at) as answered_at, p.title"
          + " from author_opening o join proposal p on p.id = o.proposal_id";

  static OpeningRow read(Sql.Row row) throws SQLException {
    return new OpeningRow(
        row.uuid("id"),
        row.uuid("proposal_id"),
        row.text("title"),
        row.text("reason"),
        row.uuid("asked_by"),
        Slug.read(Role.class, row.text("asked_role")).orElseThrow(),
        row.instant("asked_at"),
        row.instant("expires_at"),
        row.uuid("agreed_by"),
        row.instant("visible_until"),
        row.uuid("refused_by"),
        row.instant("answered_at"));
  }

  String stateAt(Instant now) {
    if (agreedBy != null) {
      return "opened";
    }
    if (refusedBy != null) {
      return "refused";
    }
    return isOpenAt(now) ? "asked" : "lapsed";
  }

  boolean isOpenAt(Instant now) {
    return agreedBy == null && refusedBy == null && now.isBefore(expiresAt);
  }

  /** Whether this is another person, with the role that the first one did not ask in. */
  boolean couldBeAgreedToBy(Asker asker) {
    return !askedBy.equals(asker.id()) && asker.is(secondRole());
  }

  /** The role that the second person has to have. */
  Role secondRole() {
    return askedAs == Role.AUDITOR ? Role.FACILITATOR : Role.AUDITOR;
  }

  /** Whether this person is one of the two who may know now. */
  boolean shows(UUID person, Instant now) {
    return visibleUntil != null
        && now.isBefore(visibleUntil)
        && (person.equals(askedBy) || person.equals(agreedBy));
  }

  List<UUID> people() {
    return Stream.of(askedBy, agreedBy, refusedBy).filter(Objects::nonNull).toList();
  }
}
