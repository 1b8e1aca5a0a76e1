package org.groundswell.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.storage.Sql;

/** Finds people who have not left by the beginnings of the words of their names. */
@ApplicationScoped
class PeopleByName {

  private static final int WORDS_READ = 4;

  /** After every letter, so that a range ends behind all words with the prefix. */
  private static final String LAST = "\uFFFF";

  private final Sql sql;
  private final Directory directory;

  @Inject
  PeopleByName(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  List<PersonRef> whoseNamesBeginWith(String question, int limit) {
    List<String> words = SearchName.of(question).words();
    StringBuilder query =
        new StringBuilder("select p.id, p.name, p.title, p.unit_id from person p")
            .append(" where p.kind = 'staff' and (p.left_on is null or p.left_on > ?)");
    List<Object> values = new ArrayList<>(List.of(directory.today()));
    for (String word : words.subList(0, Math.min(words.size(), WORDS_READ))) {
      query.append(
          " and p.id in (select person_id from person_name_word where word >= ? and word < ?)");
      values.add(word);
      values.add(word + LAST);
    }
    query.append(" order by p.search_name, p.id limit ?");
    values.add(limit);
    return sql.list(query.toString(), directory::personRef, values.toArray());
  }
}
