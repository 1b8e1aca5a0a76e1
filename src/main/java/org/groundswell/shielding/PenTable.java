package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.directory.Directory;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Pens;
import org.groundswell.rights.Showing;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/**
 * Who holds which pen, in the only table that knows.
 *
 * <p>Somebody's pens are found under words that only the key makes of their id and a number. They
 * are numbered without gaps at the front, so that asking for a window of numbers finds all; which
 * rows belong to one person cannot be seen without the key, not even how many there are.
 */
@ApplicationScoped
class PenTable implements Pens {

  private static final int WINDOW = 64;

  private static final String SELECT =
      "select a.pen_id, a.proposal_id, a.kind, a.key_id, a.blind, a.sealed, p.stands_for"
          + " from shielded_author a join person p on p.id = a.pen_id";

  private final KeyRing keys;
  private final ShownUnits units;
  private final Directory directory;
  private final Sql sql;
  private final Ids ids;
  private final String name;

  @Inject
  PenTable(
      KeyRing keys,
      ShownUnits units,
      Directory directory,
      Sql sql,
      Ids ids,
      @ConfigProperty(name = "groundswell.shield.name") String name) {
    this.keys = keys;
    this.units = units;
    this.directory = directory;
    this.sql = sql;
    this.ids = ids;
    this.name = name;
  }

  @Override
  public Map<UUID, UUID> heldBy(UUID person) {
    return held(person, this::stored);
  }

  /** Keeps the rows as they are stored, so that memory holds nothing that the table does not. */
  @Override
  public Held asOfNow() {
    Map<String, Holder> rows = byWord(SELECT);
    return rows.isEmpty() ? Pens.NONE.asOfNow() : person -> held(person, any -> rows);
  }

  private Map<UUID, UUID> held(UUID person, Rows rows) {
    Map<UUID, UUID> held = new HashMap<>();
    for (ShieldKey key : keys.usable()) {
      slots(key, person, rows)
          .values()
          .forEach(
              holder ->
                  key.open(holder.sealed(), holder.proposal(), holder.pen())
                      .filter(person::equals)
                      .ifPresent(any -> held.put(holder.proposal(), holder.pen())));
    }
    return held;
  }

  @Override
  @Transactional
  public Asker draw(Asker author, UUID proposal, Showing showing) {
    ShieldKey key = keys.newest();
    directory.changed();
    UUID pen = ids.timeless();
    UUID unit = units.of(author.unit());
    sql.update(
        "insert into person (id, name, search_name, unit_id, kind, version)"
            + " values (?, ?, '', ?, 'pen', 0)",
        pen,
        name,
        unit);
    insert(new Holder(pen, proposal, showing, key.id(), "", null), key, author.id());
    return author.behind(pen, unit);
  }

  @Override
  @Transactional
  public void drop(Asker pen, UUID proposal) {
    directory.changed();
    sql.update(
        "delete from shielded_author where pen_id = ? and proposal_id = ?", pen.id(), proposal);
    sql.update("delete from person where id = ? and kind = 'pen'", pen.id());
  }

  @Override
  public Showing showing(UUID author) {
    return of(author)
        .filter(holder -> holder.standsFor() == null)
        .map(Holder::kind)
        .orElse(Showing.NAMED);
  }

  /** This pen; empty when it is none. */
  Optional<Holder> of(UUID pen) {
    return sql.first(SELECT + " where a.pen_id = ?", PenTable::holder, pen);
  }

  /** The pen that wrote this proposal; empty when its author was always named. */
  Optional<Holder> writerOf(UUID proposal) {
    return sql.first(SELECT + " where a.proposal_id = ?", PenTable::holder, proposal);
  }

  /** Who holds it; empty when the key it was sealed with is not there. */
  Optional<UUID> open(Holder holder) {
    return keys.named(holder.key())
        .flatMap(key -> key.open(holder.sealed(), holder.proposal(), holder.pen()));
  }

  /** Seals with the newest key what an older one sealed; answers how many pens that were. */
  @Transactional
  int sealAnew() {
    ShieldKey newest = keys.newest();
    List<Holder> old = sql.list(SELECT + " where a.key_id <> ?", PenTable::holder, newest.id());
    old.forEach(holder -> replace(holder, newest, open(holder).orElseThrow()));
    return old.size();
  }

  /**
   * Every seal is made anew, so that two copies of the database, one from before and one from
   * after, do not tell which were theirs.
   */
  @Override
  @Transactional
  public void letGo(UUID person) {
    ShieldKey newest = keys.newest();
    Set<UUID> theirs = new HashSet<>(heldBy(person).values());
    for (Holder holder : sql.list(SELECT, PenTable::holder)) {
      boolean gone = theirs.contains(holder.pen());
      replace(holder, newest, gone ? ids.timeless() : open(holder).orElseThrow());
    }
  }

  private void replace(Holder holder, ShieldKey key, UUID person) {
    sql.update("delete from shielded_author where pen_id = ?", holder.pen());
    insert(holder, key, person);
  }

  private void insert(Holder holder, ShieldKey key, UUID person) {
    sql.update(
        "insert into shielded_author (pen_id, proposal_id, kind, key_id, blind, sealed)"
            + " values (?, ?, ?, ?, ?, ?)",
        holder.pen(),
        holder.proposal(),
        Slug.of(holder.kind()),
        key.id(),
        key.blind(person, freeSlot(key, person)),
        key.seal(person, holder.proposal(), holder.pen()));
  }

  private int freeSlot(ShieldKey key, UUID person) {
    Set<Integer> taken = slots(key, person, this::stored).keySet();
    return IntStream.iterate(0, n -> n + 1).filter(n -> !taken.contains(n)).findFirst().orElse(0);
  }

  /** Where rows are looked up by the words they are found under; more may be answered. */
  private interface Rows {
    Map<String, Holder> under(Collection<String> words);
  }

  private Map<String, Holder> stored(Collection<String> words) {
    return byWord(
        SELECT + " where a.blind in (%s)".formatted(Sql.marks(words.size())), words.toArray());
  }

  private Map<String, Holder> byWord(String select, Object... values) {
    Map<String, Holder> rows = new HashMap<>();
    sql.list(select, row -> Map.entry(row.text("blind"), holder(row)), values)
        .forEach(each -> rows.put(each.getKey(), each.getValue()));
    return rows;
  }

  /** The rows found for a person by number; a window without any ends the search. */
  private static Map<Integer, Holder> slots(ShieldKey key, UUID person, Rows rows) {
    Map<Integer, Holder> found = new HashMap<>();
    for (int from = 0; ; from += WINDOW) {
      Map<Integer, Holder> window = window(key, person, from, rows);
      if (window.isEmpty()) {
        return found;
      }
      found.putAll(window);
    }
  }

  private static Map<Integer, Holder> window(ShieldKey key, UUID person, int from, Rows rows) {
    Map<String, Integer> numbers = new HashMap<>();
    IntStream.range(from, from + WINDOW).forEach(n -> numbers.put(key.blind(person, n), n));
    Map<String, Holder> known = rows.under(numbers.keySet());
    Map<Integer, Holder> found = new HashMap<>();
    numbers.forEach(
        (word, number) -> {
          if (known.containsKey(word)) {
            found.put(number, known.get(word));
          }
        });
    return found;
  }

  private static Holder holder(Sql.Row row) throws SQLException {
    return new Holder(
        row.uuid("pen_id"),
        row.uuid("proposal_id"),
        Slug.read(Showing.class, row.text("kind")).orElseThrow(),
        row.text("key_id"),
        row.text("sealed"),
        row.uuid("stands_for"));
  }
}
