package org.groundswell.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/**
 * Finds people by what other systems call them, those who left included: whoever signs somebody in
 * asks {@link Account#active()}.
 *
 * <p>User names and addresses are compared without regard to case, external ids exactly. Stand-ins
 * for imported words are nobody and are never found.
 */
@ApplicationScoped
public class Accounts {

  private static final String SELECT =
      "select id, user_name, email, external_id, joined_on, left_on from person"
          + " where kind = 'staff' and ";

  private final Sql sql;
  private final Directory directory;

  /** Looks in these tables, on the agency's calendar. */
  @Inject
  public Accounts(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  /** Whoever signs in with this name. */
  public Optional<Account> byUserName(String userName) {
    return only("user_key = ?", key(userName));
  }

  /** Whoever has this address; nobody when two people share it. */
  public Optional<Account> byEmail(String email) {
    return only("email_key = ?", key(email));
  }

  /** Whoever the provisioning system calls this. */
  public Optional<Account> byExternalId(String externalId) {
    return only("external_id = ?", externalId);
  }

  /** This very person. */
  public Optional<Account> of(UUID person) {
    return only("id = ?", person);
  }

  /** The form in which names and addresses are compared; null for null. */
  public static String key(String name) {
    return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
  }

  private Optional<Account> only(String condition, Object value) {
    LocalDate today = directory.today();
    List<Account> found = sql.list(SELECT + condition, row -> account(row, today), value);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Account account(Sql.Row row, LocalDate today) throws SQLException {
    return new Account(
        row.uuid("id"),
        row.text("user_name"),
        row.text("email"),
        row.text("external_id"),
        isThere(row.day("joined_on"), row.day("left_on"), today));
  }

  /** The day somebody leaves is the first on which they are gone. */
  private static boolean isThere(LocalDate joinedOn, LocalDate leftOn, LocalDate today) {
    return (joinedOn == null || !joinedOn.isAfter(today))
        && (leftOn == null || leftOn.isAfter(today));
  }
}
