package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.provisioning.scim.SqlFilter.Column;
import org.groundswell.provisioning.scim.SqlFilter.Kind;
import org.groundswell.storage.Sql;

/** People as users of SCIM: read, found and counted. */
@ApplicationScoped
class ScimUsers {

  private static final String SELECT =
      "select p.id, p.user_name, p.external_id, p.name, p.title, p.email, p.locale, p.unit_id,"
          + " p.left_on, p.version, s.given_name, s.family_name, s.department, s.manager_id,"
          + " s.created_at, s.changed_at";

  private static final String FROM =
      " from person p left join scim_user s on s.person_id = p.id"
          + " where p.kind = 'staff' and p.user_name is not null"
          + " and coalesce(s.deleted, false) = false and ";

  private static final Map<String, Column> COLUMNS =
      Map.ofEntries(
          Map.entry("id", new Column("p.id", Kind.ID)),
          Map.entry("username", new Column("p.user_key", Kind.FOLDED)),
          Map.entry("externalid", new Column("p.external_id", Kind.EXACT)),
          Map.entry("emails", new Column("p.email_key", Kind.FOLDED)),
          Map.entry("emails.value", new Column("p.email_key", Kind.FOLDED)),
          Map.entry("displayname", new Column("lower(p.name)", Kind.FOLDED)),
          Map.entry("name.formatted", new Column("lower(p.name)", Kind.FOLDED)),
          Map.entry("name.givenname", new Column("lower(s.given_name)", Kind.FOLDED)),
          Map.entry("name.familyname", new Column("lower(s.family_name)", Kind.FOLDED)),
          Map.entry("title", new Column("lower(p.title)", Kind.FOLDED)),
          Map.entry("department", new Column("lower(s.department)", Kind.FOLDED)),
          Map.entry("manager.value", new Column("s.manager_id", Kind.ID)));

  private final Sql sql;
  private final Directory directory;

  @Inject
  ScimUsers(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  Optional<User> find(String id) {
    return id(id).flatMap(uuid -> sql.first(SELECT + FROM + "p.id = ?", this::user, uuid));
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  long count(FilterNode filter) {
    SqlFilter.Condition condition = SqlFilter.of(filter, columns());
    return sql.first(
            "select count(*) as amount" + FROM + condition.sql(),
            row -> row.number("amount"),
            condition.values().toArray())
        .orElse(0L);
  }

  List<User> list(FilterNode filter, Slice slice) {
    SqlFilter.Condition condition = SqlFilter.of(filter, columns());
    List<Object> values = new ArrayList<>(condition.values());
    values.add(slice.count());
    values.add(slice.offset());
    return sql.list(
        SELECT + FROM + condition.sql() + order(slice) + " limit ? offset ?",
        this::user,
        values.toArray());
  }

  /** Who is active depends on which day it is in the agency. */
  private Map<String, Column> columns() {
    Map<String, Column> columns = new HashMap<>(COLUMNS);
    String active = "(p.left_on is null or p.left_on > date '%s')".formatted(directory.today());
    columns.put("active", new Column(active, Kind.YES_OR_NO));
    return columns;
  }

  private static String order(Slice slice) {
    Column column = slice.sortBy() == null ? null : COLUMNS.get(slice.sortBy());
    String by = column == null ? "" : column.sql() + (slice.descending() ? " desc, " : ", ");
    return " order by " + by + "p.id";
  }

  private User user(Sql.Row row) throws SQLException {
    LocalDate leftOn = row.day("left_on");
    String email = row.text("email");
    return User.builder()
        .id(row.uuid("id").toString())
        .externalId(row.text("external_id"))
        .userName(row.text("user_name"))
        .displayName(row.text("name"))
        .name(
            Name.builder()
                .formatted(row.text("name"))
                .givenName(row.text("given_name"))
                .familyName(row.text("family_name"))
                .build())
        .title(row.text("title"))
        .locale(row.text("locale"))
        .active(leftOn == null || leftOn.isAfter(directory.today()))
        .emails(
            email == null
                ? List.of()
                : List.of(Email.builder().value(email).type("work").primary(true).build()))
        .enterpriseUser(enterprise(row))
        .meta(meta(row.instant("created_at"), row.instant("changed_at"), row.number("version")))
        .build();
  }

  private EnterpriseUser enterprise(Sql.Row row) throws SQLException {
    String said = row.text("department");
    UUID unit = row.uuid("unit_id");
    UUID manager = row.uuid("manager_id");
    return EnterpriseUser.builder()
        .department(
            said == null
                ? directory
                    .organisation()
                    .unit(unit)
                    .map(it -> it.code() == null ? it.name() : it.code())
                    .orElse(null)
                : said)
        .manager(manager == null ? null : Manager.builder().value(manager.toString()).build())
        .build();
  }

  /** Somebody whom another source brought has no dates of SCIM's. */
  static Meta meta(Instant created, Instant changed, long version) {
    Instant since = created == null ? Instant.EPOCH : created;
    return Meta.builder()
        .created(since)
        .lastModified(changed == null ? since : changed)
        .version(ETag.builder().weak(true).tag("v" + version).build())
        .build();
  }
}
