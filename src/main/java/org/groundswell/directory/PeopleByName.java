package org.groundswell.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.groundswell.directory.KnownNames.Known;
import org.groundswell.storage.Sql;

/**
 * Finds people who have not left by the beginnings of the words of their names.
 *
 * <p>Answered from memory. Every question first reads the number that each change of the directory
 * makes grow, and then whoever was written since it was last seen: what was committed before the
 * question, on whichever node, is in the answer.
 */
@ApplicationScoped
public class PeopleByName {

  private static final int WORDS_READ = 4;

  private final Sql sql;
  private final Directory directory;
  private final KnownNames names = new KnownNames();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile long seen = -1;

  @Inject
  PeopleByName(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  /** Those whose names have a word that begins with each of these words, by name. */
  public List<PersonRef> whoseNamesBeginWith(String question, int limit) {
    List<String> words = SearchName.of(question).words();
    List<String> beginnings = words.subList(0, Math.min(words.size(), WORDS_READ));
    catchUp();
    return find(beginnings, limit).stream()
        .map(it -> directory.personRef(it.id(), it.name(), it.title(), it.unit()))
        .toList();
  }

  private List<Known> find(List<String> beginnings, int limit) {
    lock.readLock().lock();
    try {
      return names.first(limit, beginnings, directory.today());
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * The number is read before the people: whoever is written in between is read now and again next
   * time, and nobody is missed, because changes of the directory are committed in its order.
   */
  void catchUp() {
    long version = directory.version();
    if (version <= seen) {
      return;
    }
    LocalDate today = directory.today();
    lock.writeLock().lock();
    try {
      sql.list(
          "select id, kind, search_name, name, title, unit_id, left_on from person"
              + " where changed_in > ?",
          row -> take(row, today),
          seen);
      seen = Math.max(seen, version);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private UUID take(Sql.Row row, LocalDate today) throws SQLException {
    UUID id = row.uuid("id");
    Known known =
        new Known(
            id,
            new SearchName(row.text("search_name")),
            row.text("name"),
            row.text("title"),
            row.uuid("unit_id"),
            row.day("left_on"));
    if (row.text("kind").equals("staff") && known.isThereOn(today)) {
      names.put(known);
    } else {
      names.forget(id);
    }
    return id;
  }
}
