package org.groundswell.signin.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryDraft;
import org.groundswell.directory.DirectoryDraft.PersonDraft;
import org.groundswell.directory.Organising;
import org.groundswell.directory.RoleGrant;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * Programs that call the API in their own name: people of the kind {@code service} in the
 * directory, whom no picker shows, no headcount counts and no sign-in knows.
 *
 * <p>So a program has a unit, roles and a name in the journal like everybody, and the rights need
 * not know that it is one.
 */
@ApplicationScoped
class ServiceAccounts {

  private static final String SUBJECT = "service-account";
  private static final String OPEN =
      "select p.id, p.name, p.unit_id, s.purpose, s.opened_at from service_account s"
          + " join person p on p.id = s.person_id where s.closed_at is null";

  private final Sql sql;
  private final Directory directory;
  private final Organising organising;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  ServiceAccounts(
      Sql sql, Directory directory, Organising organising, Journal journal, Ids ids, Clock clock) {
    this.sql = sql;
    this.directory = directory;
    this.organising = organising;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Those that are open, by name. */
  List<ServiceAccount> open() {
    return sql.list(OPEN + " order by p.search_name, p.id", this::account);
  }

  /** One that is open. */
  Optional<ServiceAccount> find(UUID id) {
    return sql.first(OPEN + " and p.id = ?", this::account, id);
  }

  /**
   * Opens one, with the roles it is to have; its tokens decide which of them count.
   *
   * @throws Refusal when there is no such unit
   */
  @Transactional
  UUID open(ServiceAccountDraft draft, UUID by) {
    if (directory.unit(draft.unit()).isEmpty()) {
      throw new Refusal(TokenRefusal.NO_SUCH_PLACE_FOR_A_SERVICE_ACCOUNT);
    }
    UUID id = ids.next();
    organising.apply(
        new DirectoryDraft(List.of(), List.of(person(id, draft)), List.of(), grants(id, draft)));
    sql.update("update person set kind = 'service' where id = ?", id);
    sql.update(
        "insert into service_account (person_id, purpose, opened_by, opened_at)"
            + " values (?, ?, ?, ?)",
        id,
        draft.purpose().strip(),
        by,
        clock.instant());
    journal.append(
        Event.of(SUBJECT, id, "service-account-opened")
            .by(by)
            .with("unit", draft.unit())
            .with("roles", words(draft.roles())));
    return id;
  }

  /**
   * Closes one: it has left its unit, and so its tokens are void.
   *
   * @throws Refusal when there is no such account
   */
  @Transactional
  void close(UUID id, UUID by) {
    int closed =
        sql.update(
            "update service_account set closed_at = ? where person_id = ? and closed_at is null",
            clock.instant(),
            id);
    if (closed == 0) {
      throw new Refusal(TokenRefusal.NO_SUCH_SERVICE_ACCOUNT);
    }
    directory.changed();
    sql.update(
        "update person set left_on = ?, version = version + 1 where id = ?", directory.today(), id);
    for (String table : List.of("membership", "role_grant")) {
      sql.update(
          "update " + table + " set until_day = ? where person_id = ? and until_day is null",
          directory.today().minusDays(1),
          id);
    }
    sql.update(
        "update api_token set revoked_at = ? where person_id = ? and revoked_at is null",
        clock.instant(),
        id);
    journal.append(Event.of(SUBJECT, id, "service-account-closed").by(by));
  }

  private ServiceAccount account(Sql.Row row) throws SQLException {
    UUID id = row.uuid("id");
    return new ServiceAccount(
        id,
        row.text("name"),
        row.text("purpose"),
        row.uuid("unit_id"),
        directory.organisation().grantsOf(id, directory.today()).stream()
            .map(RoleGrant::role)
            .collect(Collectors.toSet()),
        row.instant("opened_at"));
  }

  private static PersonDraft person(UUID id, ServiceAccountDraft draft) {
    return new PersonDraft(
        id, draft.name().strip(), null, null, null, null, draft.unit(), null, null, null, null);
  }

  private List<RoleGrant> grants(UUID id, ServiceAccountDraft draft) {
    return draft.roles().stream()
        .map(
            role ->
                new RoleGrant(
                    ids.next(), id, role, role == RoleGrant.Kind.LEADER ? draft.unit() : null))
        .toList();
  }

  private static String words(Set<RoleGrant.Kind> roles) {
    return roles.stream().sorted().map(RoleGrant.Kind::slug).collect(Collectors.joining(" "));
  }
}
