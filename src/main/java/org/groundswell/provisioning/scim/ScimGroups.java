package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Appointing;
import org.groundswell.directory.change.Cause;
import org.groundswell.provisioning.scim.SqlFilter.Column;
import org.groundswell.provisioning.scim.SqlFilter.Kind;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/**
 * Groups of SCIM, each with its members; a group that is named in the settings gives its members a
 * role while they are in it.
 */
@ApplicationScoped
class ScimGroups {

  private static final Cause CAUSE = Cause.of(Cause.Source.SCIM);
  private static final String SELECT =
      "select g.id, g.display_name, g.external_id, g.created_at, g.changed_at, g.version"
          + " from scim_group g where ";
  private static final Map<String, Column> COLUMNS =
      Map.of(
          "id",
          new Column("g.id", Kind.ID),
          "displayname",
          new Column("g.display_key", Kind.FOLDED),
          "externalid",
          new Column("g.external_id", Kind.EXACT),
          "members",
          new Column(memberIs(), Kind.MEMBER),
          "members.value",
          new Column(memberIs(), Kind.MEMBER));

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Directory directory;
  private final Appointing appointing;
  private final ScimSettings settings;

  @Inject
  ScimGroups(
      Sql sql,
      Ids ids,
      Clock clock,
      Directory directory,
      Appointing appointing,
      ScimSettings settings) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.directory = directory;
    this.appointing = appointing;
    this.settings = settings;
  }

  private static String memberIs() {
    return "exists (select 1 from scim_group_member m where m.group_id = g.id"
        + " and m.person_id = ?)";
  }

  Optional<Group> find(String id) {
    return ScimUsers.id(id).flatMap(uuid -> sql.first(SELECT + "g.id = ?", this::group, uuid));
  }

  long count(FilterNode filter) {
    SqlFilter.Condition condition = SqlFilter.of(filter, COLUMNS);
    return sql.first(
            "select count(*) as amount from scim_group g where " + condition.sql(),
            row -> row.number("amount"),
            condition.values().toArray())
        .orElse(0L);
  }

  List<Group> list(FilterNode filter, Slice slice) {
    SqlFilter.Condition condition = SqlFilter.of(filter, COLUMNS);
    List<Object> values = new ArrayList<>(condition.values());
    values.add(slice.count());
    values.add(slice.offset());
    String by =
        "displayname".equals(slice.sortBy())
            ? "g.display_key" + (slice.descending() ? " desc, " : ", ")
            : "";
    return sql.list(
        SELECT + condition.sql() + " order by " + by + "g.id limit ? offset ?",
        this::group,
        values.toArray());
  }

  private Group group(Sql.Row row) throws SQLException {
    UUID id = row.uuid("id");
    return Group.builder()
        .id(id.toString())
        .externalId(row.text("external_id"))
        .displayName(row.text("display_name"))
        .members(
            members(id).stream()
                .map(person -> Member.builder().value(person.toString()).type("User").build())
                .toList())
        .meta(
            ScimUsers.meta(
                row.instant("created_at"), row.instant("changed_at"), row.number("version")))
        .build();
  }

  private Set<UUID> members(UUID group) {
    return new LinkedHashSet<>(
        sql.list(
            "select person_id from scim_group_member where group_id = ? order by person_id",
            row -> row.uuid("person_id"),
            group));
  }

  @Transactional
  public Group create(Group group) {
    String name = name(group);
    requireFree(name, group, null);
    UUID id = ids.next();
    sql.update(
        "insert into scim_group (id, display_name, display_key, external_id, created_at,"
            + " changed_at, version) values (?, ?, ?, ?, ?, ?, 1)",
        id,
        name,
        ScimSettings.key(name),
        group.getExternalId().orElse(null),
        clock.instant(),
        clock.instant());
    keepMembers(id, name, Set.of(), wanted(group));
    return find(id.toString()).orElseThrow();
  }

  @Transactional
  public Group update(Group group) {
    Group before = require(group.getId().orElse(""));
    UUID id = UUID.fromString(before.getId().orElseThrow());
    String name = name(group);
    requireFree(name, group, id);
    String was = before.getDisplayName().orElseThrow();
    Set<UUID> had = members(id);
    if (!ScimSettings.key(was).equals(ScimSettings.key(name))) {
      // Under its old name it gives nothing any more; what it gives under the new one, it gives
      // all.
      keepMembers(id, was, had, Set.of());
      had = Set.of();
    }
    sql.update(
        "update scim_group set display_name = ?, display_key = ?, external_id = ?,"
            + " changed_at = ?, version = version + 1 where id = ?",
        name,
        ScimSettings.key(name),
        group.getExternalId().orElse(null),
        clock.instant(),
        id);
    keepMembers(id, name, had, wanted(group));
    return find(id.toString()).orElseThrow();
  }

  @Transactional
  public void delete(String id) {
    Group group = require(id);
    UUID uuid = UUID.fromString(id);
    keepMembers(uuid, group.getDisplayName().orElseThrow(), members(uuid), Set.of());
    sql.update("delete from scim_group where id = ?", uuid);
  }

  private Group require(String id) {
    return find(id).orElseThrow(() -> new ResourceNotFoundException("There is no such group."));
  }

  private static String name(Group group) {
    return group
        .getDisplayName()
        .map(String::strip)
        .filter(it -> !it.isEmpty() && it.length() <= 200)
        .orElseThrow(
            () ->
                new BadRequestException(
                    "displayName must have 1 to 200 characters.", "invalidValue"));
  }

  private void requireFree(String name, Group group, UUID own) {
    boolean taken =
        sql
            .list(
                "select id from scim_group where display_key = ? or external_id = ?",
                row -> row.uuid("id"),
                ScimSettings.key(name),
                group.getExternalId().orElse(null))
            .stream()
            .anyMatch(other -> !other.equals(own));
    if (taken) {
      throw new ConflictException("Another group has this name or external id.", "uniqueness");
    }
  }

  /** A member that is nobody here would be lost silently: it is refused. */
  private Set<UUID> wanted(Group group) {
    Set<UUID> people = new LinkedHashSet<>();
    for (Member member : group.getMembers()) {
      String value = member.getValue().orElse("");
      people.add(
          ScimUsers.id(value)
              .filter(this::isPerson)
              .orElseThrow(
                  () ->
                      new BadRequestException(
                          "The member " + value + " is no user here.", "invalidValue")));
    }
    return people;
  }

  private boolean isPerson(UUID id) {
    return !sql.list("select id from person where id = ? and kind = 'staff'", row -> 1, id)
        .isEmpty();
  }

  private void keepMembers(UUID group, String name, Set<UUID> had, Set<UUID> wanted) {
    Set<UUID> gone = new HashSet<>(had);
    gone.removeAll(wanted);
    Set<UUID> come = new LinkedHashSet<>(wanted);
    come.removeAll(had);
    settings
        .roleOf(name)
        .ifPresent(
            role -> {
              // Newcomers first: one of them may succeed the last administrator.
              come.forEach(person -> grant(person, role));
              gone.forEach(person -> revoke(person, role));
            });
    sql.batch(
        "delete from scim_group_member where group_id = ? and person_id = ?",
        gone.stream().map(person -> new Object[] {group, person}).toList());
    sql.batch(
        "insert into scim_group_member (group_id, person_id) values (?, ?)",
        come.stream().map(person -> new Object[] {group, person}).toList());
  }

  private void grant(UUID person, RoleGrant.Kind role) {
    LocalDate today = directory.today();
    if (held(person, role).isEmpty() && isThere(person, today)) {
      appointing.grant(new RoleGrant(null, person, role, null, today, null), CAUSE);
    }
  }

  private boolean isThere(UUID person, LocalDate today) {
    return !sql.list(
            "select id from person where id = ? and (left_on is null or left_on > ?)",
            row -> 1,
            person,
            today)
        .isEmpty();
  }

  private void revoke(UUID person, RoleGrant.Kind role) {
    held(person, role).forEach(grant -> Provisioning.refusing(() -> revoke(grant)));
  }

  private UUID revoke(UUID grant) {
    appointing.revoke(grant, directory.today().minusDays(1), CAUSE);
    return grant;
  }

  private List<UUID> held(UUID person, RoleGrant.Kind role) {
    return sql.list(
        "select id from role_grant where person_id = ? and role = ?"
            + " and (until_day is null or until_day >= ?)",
        row -> row.uuid("id"),
        person,
        role.slug(),
        directory.today());
  }
}
