package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Post;
import org.groundswell.directory.change.Appointing;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.StaffDraft;
import org.groundswell.directory.change.Staffing;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** Does to the directory what the provisioning system asks for, one user a transaction. */
@ApplicationScoped
class Provisioning {

  private static final Cause CAUSE = Cause.of(Cause.Source.SCIM);
  private static final int LONGEST_NAME = 150;

  private final Staffing staffing;
  private final Appointing appointing;
  private final Directory directory;
  private final ScimUsers users;
  private final ScimSettings settings;
  private final Sql sql;
  private final Clock clock;

  @Inject
  Provisioning(
      Staffing staffing,
      Appointing appointing,
      Directory directory,
      ScimUsers users,
      ScimSettings settings,
      Sql sql,
      Clock clock) {
    this.staffing = staffing;
    this.appointing = appointing;
    this.directory = directory;
    this.users = users;
    this.settings = settings;
    this.sql = sql;
    this.clock = clock;
  }

  /** Somebody new, or somebody who was deleted there and comes back as who they are. */
  @Transactional
  public User create(User user) {
    StaffDraft draft = draft(user);
    UUID unit = unit(user).orElseGet(() -> Departments.whole(organisation()));
    Optional<UUID> deleted = deleted(draft);
    UUID person =
        refusing(
            () ->
                deleted
                    .map(known -> again(known, draft, unit))
                    .orElseGet(() -> staffing.join(draft.in(unit), directory.today(), CAUSE)));
    keep(person, user);
    if (!user.isActive().orElse(true)) {
      refusing(() -> left(person));
    }
    appointManager(person, unit, user);
    return users.find(person.toString()).orElseThrow();
  }

  private Optional<UUID> deleted(StaffDraft draft) {
    return sql.first(
        "select p.id from person p join scim_user s on s.person_id = p.id"
            + " where p.user_key = ? and s.deleted = true",
        row -> row.uuid("id"),
        Accounts.key(draft.userName()));
  }

  private UUID again(UUID person, StaffDraft draft, UUID unit) {
    staffing.describe(person, draft, CAUSE);
    staffing.comeBack(person, unit, directory.today(), CAUSE);
    return person;
  }

  private UUID left(UUID person) {
    staffing.leave(person, directory.today(), CAUSE);
    return person;
  }

  /** What is said of somebody, all of it; nothing is written when nothing has changed. */
  @Transactional
  public User update(User user) {
    User before =
        users
            .find(user.getId().orElse(""))
            .orElseThrow(() -> new ResourceNotFoundException("There is no such user."));
    UUID person = UUID.fromString(before.getId().orElseThrow());
    boolean was = before.isActive().orElse(false);
    boolean is = user.isActive().orElse(true);
    refusing(() -> staffing.describe(person, draft(user), CAUSE));
    UUID home = home(person);
    UUID unit = unit(user).orElse(home);
    if (was && is) {
      refusing(() -> staffing.move(person, unit, directory.today(), CAUSE));
    } else if (was) {
      refusing(() -> left(person));
    } else if (is) {
      refusing(() -> back(person, unit));
    }
    keep(person, user);
    if (is) {
      appointManager(person, unit, user);
    }
    return users.find(person.toString()).orElseThrow();
  }

  private UUID back(UUID person, UUID unit) {
    staffing.comeBack(person, unit, directory.today(), CAUSE);
    return person;
  }

  private UUID home(UUID person) {
    return sql.first("select unit_id from person where id = ?", row -> row.uuid("unit_id"), person)
        .orElseThrow();
  }

  /** They leave, and are no user any more; the person stays, as does what they did. */
  @Transactional
  public void delete(String id) {
    User user =
        users.find(id).orElseThrow(() -> new ResourceNotFoundException("There is no such user."));
    UUID person = UUID.fromString(id);
    if (user.isActive().orElse(false)) {
      refusing(() -> left(person));
    }
    keep(person, user);
    sql.update(
        "update scim_user set deleted = true, changed_at = ? where person_id = ?",
        clock.instant(),
        person);
  }

  private void keep(UUID person, User user) {
    String department = department(user);
    Object[] said = {
      cut(user.getName().flatMap(Name::getGivenName).orElse(null)),
      cut(user.getName().flatMap(Name::getFamilyName).orElse(null)),
      cut(department),
      department == null || unit(user).isPresent(),
      managerOf(user).orElse(null),
      clock.instant(),
      person
    };
    int known =
        sql.update(
            "update scim_user set given_name = ?, family_name = ?, department = ?,"
                + " department_known = ?, manager_id = ?, changed_at = ?, deleted = false"
                + " where person_id = ?",
            said);
    if (known == 0) {
      sql.update(
          "insert into scim_user (given_name, family_name, department, department_known,"
              + " manager_id, changed_at, person_id, created_at, deleted)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, false)",
          Stream.concat(Stream.of(said), Stream.of(clock.instant())).toArray());
    }
    // What is kept beside the person is part of the user's version, too.
    sql.update("update person set version = version + 1 where id = ?", person);
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }

  /**
   * A unit without a manager is managed by whom its people name; one with a manager keeps theirs.
   */
  private void appointManager(UUID person, UUID unit, User user) {
    LocalDate today = directory.today();
    Optional<UUID> manager = managerOf(user).filter(it -> !it.equals(person));
    if (manager.isEmpty() || !settings.managersAppoint() || unit(user).isEmpty()) {
      return;
    }
    boolean managed =
        !sql.list(
                "select id from unit_post where unit_id = ? and kind = 'manager'"
                    + " and (until_day is null or until_day >= ?)",
                row -> 1,
                unit,
                today)
            .isEmpty();
    boolean there =
        !sql.list(
                "select id from membership where person_id = ? and kind = 'home'"
                    + " and (from_day is null or from_day <= ?)"
                    + " and (until_day is null or until_day >= ?)",
                row -> 1,
                manager.get(),
                today,
                today)
            .isEmpty();
    if (!managed && there) {
      appointing.appoint(
          new Appointing.Appointment(unit, manager.get(), Post.Kind.MANAGER, today, null), CAUSE);
    }
  }

  private static Optional<UUID> managerOf(User user) {
    return user.getEnterpriseUser()
        .flatMap(EnterpriseUser::getManager)
        .flatMap(Manager::getValue)
        .flatMap(ScimUsers::id);
  }

  private Optional<UUID> unit(User user) {
    return Departments.unit(organisation(), department(user));
  }

  private static String department(User user) {
    return user.getEnterpriseUser().flatMap(EnterpriseUser::getDepartment).orElse(null);
  }

  private Organisation organisation() {
    return directory.organisation();
  }

  private StaffDraft draft(User user) {
    String userName =
        user.getUserName().map(String::strip).filter(it -> !it.isEmpty()).orElse(null);
    if (userName == null || userName.length() > 254) {
      throw new BadRequestException("userName must have 1 to 254 characters.", "invalidValue");
    }
    return new StaffDraft(
        userName,
        user.getExternalId().orElse(null),
        name(user, userName),
        cut(user.getTitle().orElse(null)),
        email(user.getEmails()),
        grade(user),
        user.getLocale()
            .or(user::getPreferredLanguage)
            .filter(it -> it.length() <= 20)
            .orElse(null),
        null);
  }

  /** What the directory knows and SCIM has no word for stays as it is. */
  private Integer grade(User user) {
    return user.getId()
        .flatMap(ScimUsers::id)
        .flatMap(
            id ->
                sql.first(
                    "select grade from person where id = ? and grade is not null",
                    row -> (int) row.number("grade"),
                    id))
        .orElse(null);
  }

  private static String name(User user, String otherwise) {
    String parts =
        Stream.of(
                user.getName().flatMap(Name::getGivenName),
                user.getName().flatMap(Name::getFamilyName))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    String name =
        user.getDisplayName()
            .or(() -> user.getName().flatMap(Name::getFormatted))
            .or(() -> Optional.of(parts))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .orElse(otherwise);
    return cut(name);
  }

  private static String email(List<Email> emails) {
    return emails.stream()
        .filter(Email::isPrimary)
        .findFirst()
        .or(() -> emails.stream().findFirst())
        .flatMap(Email::getValue)
        .map(String::strip)
        .filter(it -> !it.isEmpty() && it.length() <= 254)
        .orElse(null);
  }

  /** The directory's refusals in the words of SCIM. */
  static <T> T refusing(Supplier<T> change) {
    try {
      return change.get();
    } catch (Refusal refusal) {
      throw switch (refusal.reason().slug()) {
        case "last-administrator" -> new ConflictException(refusal.detail(), "mutability");
        case "user-name-taken", "email-taken", "external-id-taken" ->
            new ConflictException(refusal.detail(), "uniqueness");
        case "no-such-member" -> new ResourceNotFoundException(refusal.detail());
        default -> new BadRequestException(refusal.detail(), "invalidValue");
      };
    }
  }
}
