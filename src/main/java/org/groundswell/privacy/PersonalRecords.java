package org.groundswell.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.groundswell.rights.Pens;
import org.groundswell.storage.Sql;

/** Every row that refers to one person, under their own id or behind a pen of theirs. */
@ApplicationScoped
class PersonalRecords {

  /** What proves or seals something: of no use to a reader, and a danger in a file. */
  private static final Set<String> SECRETS =
      Set.of("token_hash", "sealed", "blind", "key_id", "secret_hash", "hash", "id_token");

  /** What others were told of what this person did is about those others: who follows what. */
  private static final Map<String, String> ABOUT_OTHERS = Map.of("notice", "by_id");

  private static final String COLUMNS_THAT_REFER_TO_PEOPLE =
      """
      select distinct lower(k.table_name) as table_name, lower(k.column_name) as column_name
      from information_schema.referential_constraints r
        join information_schema.key_column_usage k
          on k.constraint_name = r.constraint_name and k.constraint_schema = r.constraint_schema
        join information_schema.table_constraints u
          on u.constraint_name = r.unique_constraint_name
          and u.constraint_schema = r.unique_constraint_schema
      where lower(u.table_name) = 'person'
      order by 1, 2
      """;

  private final Pens pens;
  private final Sql sql;

  @Inject
  PersonalRecords(Pens pens, Sql sql) {
    this.pens = pens;
    this.sql = sql;
  }

  /** The rows by table; a table without any is missing. */
  Map<String, List<Map<String, String>>> of(UUID person) {
    Set<UUID> selves = new HashSet<>(pens.heldBy(person).values());
    selves.add(person);
    Map<String, Set<Map<String, String>>> found = new TreeMap<>();
    found.put("person", rows("person", "id", selves));
    columns()
        .forEach(
            (table, columns) ->
                columns.stream()
                    .filter(column -> !column.equals(ABOUT_OTHERS.get(table)))
                    .forEach(
                        column ->
                            found
                                .computeIfAbsent(table, any -> new LinkedHashSet<>())
                                .addAll(rows(table, column, selves))));
    found.put("journal_entry", rows("journal_entry", "actor", selves));
    Map<String, List<Map<String, String>>> records = new TreeMap<>();
    found.forEach(
        (table, rows) -> {
          if (!rows.isEmpty()) {
            records.put(table, List.copyOf(rows));
          }
        });
    return records;
  }

  /** Which columns of which tables refer to people. */
  Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new TreeMap<>();
    sql.list(
            COLUMNS_THAT_REFER_TO_PEOPLE,
            row -> Map.entry(row.text("table_name"), row.text("column_name")))
        .forEach(
            each ->
                columns
                    .computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                    .add(each.getValue()));
    return columns;
  }

  private Set<Map<String, String>> rows(String table, String column, Collection<UUID> selves) {
    return new LinkedHashSet<>(
        sql.list(
            "select * from %s where %s in (%s)".formatted(table, column, Sql.marks(selves.size())),
            row -> withoutSecrets(row.all()),
            selves.toArray()));
  }

  private static Map<String, String> withoutSecrets(Map<String, String> row) {
    Map<String, String> shown = new TreeMap<>(row);
    shown.keySet().removeIf(column -> SECRETS.contains(column.toLowerCase(Locale.ROOT)));
    return shown;
  }
}
