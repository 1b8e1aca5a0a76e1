package org.groundswell.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.groundswell.rights.Pens;
import org.groundswell.storage.Sql;

/**
 * Every row that refers to one person, under their own id or behind a pen of theirs.
 *
 * <p>Rows are read a page at a time, each page by a statement of its own: however much somebody has
 * written, and however slowly they take it, memory holds one page and no connection waits for them.
 */
@ApplicationScoped
class PersonalRecords {

  /** How many rows are in memory at once. */
  static final int PAGE = 500;

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

  private static final String PRIMARY_KEYS =
      """
      select lower(k.table_name) as table_name, lower(k.column_name) as column_name
      from information_schema.table_constraints c
        join information_schema.key_column_usage k
          on k.constraint_name = c.constraint_name and k.constraint_schema = c.constraint_schema
      where c.constraint_type = 'PRIMARY KEY'
      order by k.table_name, k.ordinal_position
      """;

  /**
   * As things happened, and by whom they are about where they happened at once; only then by ids,
   * many of which are drawn by lot and tell no order.
   */
  private static final String WHAT_SAYS_WHEN =
      """
      select lower(table_name) as table_name, lower(column_name) as column_name
      from information_schema.columns
      where lower(column_name) in ('sequence', 'at', 'created_at', 'asked_at', 'opened_at',
        'sent_at', 'started_at', 'invited_at', 'from_day', 'position', 'person_id')
      order by 1, case lower(column_name) when 'sequence' then 0 when 'position' then 2
        when 'person_id' then 3 else 1 end, 2
      """;

  private final Pens pens;
  private final Sql sql;

  @Inject
  PersonalRecords(Pens pens, Sql sql) {
    this.pens = pens;
    this.sql = sql;
  }

  /**
   * Where there is something about a person, and under which ids of theirs; the rows are read
   * later.
   *
   * @param selves their own id and their pens'
   */
  record Places(List<Place> places, Set<UUID> selves) {}

  /**
   * A table that refers to people.
   *
   * @param columns those that do
   * @param order what says when, then its key, so that pages neither overlap nor leave a gap
   */
  record Place(String table, List<String> columns, List<String> order) {}

  /** Where to look for this person, the tables in the order of their names. */
  Places placesOf(UUID person) {
    Set<UUID> selves = new HashSet<>(pens.heldBy(person).values());
    selves.add(person);
    Map<String, List<String>> columns = columns();
    columns.computeIfAbsent("person", any -> new ArrayList<>()).add("id");
    columns.put("journal_entry", List.of("actor"));
    Map<String, List<String>> times = byTable(WHAT_SAYS_WHEN);
    Map<String, List<String>> keys = byTable(PRIMARY_KEYS);
    List<Place> places = new ArrayList<>();
    columns.forEach(
        (table, names) -> {
          List<String> theirs =
              names.stream().filter(name -> !name.equals(ABOUT_OTHERS.get(table))).toList();
          Set<String> order = new LinkedHashSet<>(times.getOrDefault(table, List.of()));
          order.addAll(keys.getOrDefault(table, theirs));
          places.add(new Place(table, theirs, List.copyOf(order)));
        });
    return new Places(places, selves);
  }

  /** Hands over the rows of one table, without what proves or seals something; answers how many. */
  int read(Place place, Set<UUID> selves, Consumer<Map<String, String>> reader) {
    int read = 0;
    List<Map<String, String>> page;
    do {
      page = page(place, selves, read);
      page.forEach(reader);
      read += page.size();
    } while (page.size() == PAGE);
    return read;
  }

  /** A file that they attached and did not remove. */
  record File(UUID id, String name) {}

  /** The files of this person, under every id of theirs. */
  List<File> filesOf(Set<UUID> selves) {
    return sql.list(
        "select id, name from attachment where removed_at is null and uploader_id in (%s)"
                .formatted(Sql.marks(selves.size()))
            + " order by at, id",
        row -> new File(row.uuid("id"), row.text("name")),
        selves.toArray());
  }

  /** Writes a file, a piece at a time. */
  void writeTo(OutputStream out, File file) throws IOException {
    int position = 0;
    Optional<byte[]> piece = piece(file, position);
    while (piece.isPresent()) {
      out.write(piece.get());
      piece = piece(file, ++position);
    }
  }

  private Optional<byte[]> piece(File file, int position) {
    return sql.first(
        "select content from attachment_piece where attachment_id = ? and position = ?",
        row -> row.bytes("content"),
        file.id(),
        position);
  }

  /** All rows by table; a table without any is missing. */
  Map<String, List<Map<String, String>>> of(UUID person) {
    Places places = placesOf(person);
    Map<String, List<Map<String, String>>> records = new TreeMap<>();
    for (Place place : places.places()) {
      List<Map<String, String>> rows = new ArrayList<>();
      if (read(place, places.selves(), rows::add) > 0) {
        records.put(place.table(), rows);
      }
    }
    return records;
  }

  /** Which columns of which tables refer to people. */
  Map<String, List<String>> columns() {
    return byTable(COLUMNS_THAT_REFER_TO_PEOPLE);
  }

  private Map<String, List<String>> byTable(String query) {
    Map<String, List<String>> columns = new TreeMap<>();
    sql.list(query, row -> Map.entry(row.text("table_name"), row.text("column_name")))
        .forEach(
            each ->
                columns
                    .computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                    .add(each.getValue()));
    return columns;
  }

  private List<Map<String, String>> page(Place place, Set<UUID> selves, int from) {
    String one = " in (" + Sql.marks(selves.size()) + ")";
    List<Object> values = new ArrayList<>();
    place.columns().forEach(any -> values.addAll(selves));
    return sql.list(
        "select * from %s where %s order by %s limit %d offset %d"
            .formatted(
                place.table(),
                place.columns().stream()
                    .map(name -> name + one)
                    .collect(Collectors.joining(" or ")),
                String.join(", ", place.order()),
                PAGE,
                from),
        row -> withoutSecrets(row.all()),
        values.toArray());
  }

  private static Map<String, String> withoutSecrets(Map<String, String> row) {
    Map<String, String> shown = new TreeMap<>(row);
    shown.keySet().removeIf(column -> SECRETS.contains(column.toLowerCase(Locale.ROOT)));
    return shown;
  }
}
