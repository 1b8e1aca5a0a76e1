package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.prose.WordDiff;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;

/** The revisions of a proposal, each with what it changed, word by word; newest first. */
@ApplicationScoped
public class Revisions {

  private static final Map<String, String> FIELDS = fields();

  private final ProposalCards cards;
  private final Sql sql;
  private final Directory directory;

  @Inject
  Revisions(ProposalCards cards, Sql sql, Directory directory) {
    this.cards = cards;
    this.sql = sql;
    this.directory = directory;
  }

  /** One revision: its number, when and by whom, and what it changed from the one before. */
  public record RevisionView(int number, Instant at, PersonRef by, List<Change> changes) {}

  /** One field that changed. */
  public record Change(String field, List<WordDiff.Part> parts) {}

  /** The revisions of this proposal, if this person may see it. */
  public List<RevisionView> of(Asker asker, UUID proposal) {
    cards.requireVisible(asker, proposal);
    List<Row> rows =
        sql.list(
            "select * from proposal_revision where proposal_id = ? order by number",
            Row::read,
            proposal);
    Map<UUID, PersonRef> names =
        directory.people(rows.stream().map(Row::by).collect(Collectors.toSet()));
    List<RevisionView> views = new ArrayList<>();
    Map<String, String> before = Map.of();
    for (Row row : rows) {
      views.addFirst(
          new RevisionView(
              row.number(), row.at(), names.get(row.by()), changes(before, row.words())));
      before = row.words();
    }
    return views;
  }

  private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
    return FIELDS.keySet().stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .map(field -> new Change(field, WordDiff.between(before.get(field), after.get(field))))
        .toList();
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", "title");
    fields.put("problem", "problem");
    fields.put("affected", "affected");
    fields.put("cause", "cause");
    fields.put("solution", "solution");
    fields.put("firstStep", "first_step");
    return fields;
  }

  private record Row(int number, Instant at, UUID by, Map<String, String> words) {

    static Row read(Sql.Row row) throws SQLException {
      Map<String, String> words = new LinkedHashMap<>();
      for (Map.Entry<String, String> field : FIELDS.entrySet()) {
        words.put(field.getKey(), row.text(field.getValue()));
      }
      return new Row((int) row.number("number"), row.instant("at"), row.uuid("by_id"), words);
    }
  }
}
