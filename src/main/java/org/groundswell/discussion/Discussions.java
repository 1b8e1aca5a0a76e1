package org.groundswell.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.prose.ProseView;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** Reads the comments of a proposal, as one person may see them. */
@ApplicationScoped
class Discussions {

  private static final int MOST = 2000;

  private final ProposalCards cards;
  private final Directory directory;
  private final Sql sql;

  @Inject
  Discussions(ProposalCards cards, Directory directory, Sql sql) {
    this.cards = cards;
    this.directory = directory;
    this.sql = sql;
  }

  /** The comments, oldest first, in one list: a reply names what it replies to. */
  List<CommentView> of(Asker asker, UUID proposal) {
    cards.requireVisible(asker, proposal);
    return views(
        asker,
        sql.list(
            "select * from comment where proposal_id = ? order by at, id limit " + MOST,
            Row::read,
            proposal));
  }

  /** One comment, which the asker has just written. */
  CommentView one(Asker asker, UUID comment) {
    return views(asker, sql.list("select * from comment where id = ?", Row::read, comment)).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(CommentRefusal.NO_SUCH_COMMENT));
  }

  private List<CommentView> views(Asker asker, List<Row> rows) {
    Map<UUID, PersonRef> people =
        directory.people(rows.stream().map(Row::author).collect(Collectors.toSet()));
    Set<UUID> unseen =
        rows.stream()
            .filter(row -> row.hidden() && !sees(asker, row))
            .map(Row::id)
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> !unseen.contains(row.id()))
        .map(
            row ->
                new CommentView(
                    row.id(),
                    row.parent() == null || unseen.contains(row.parent()) ? null : row.parent(),
                    people.get(row.author()),
                    row.removed() ? null : ProseView.of(row.text()),
                    row.at(),
                    row.removed() ? null : row.editedAt(),
                    row.removed(),
                    row.hidden(),
                    may(asker, row)))
        .toList();
  }

  private static List<String> may(Asker asker, Row row) {
    if (row.removed() || row.hidden()) {
      return List.of();
    }
    if (row.author().equals(asker.id())) {
      return List.of("edit", "remove");
    }
    return Rights.mayModerate(asker).allowed() ? List.of("report", "hide") : List.of("report");
  }

  /** What is out of sight is there for its author and for facilitators, and leaves no gap. */
  private static boolean sees(Asker asker, Row row) {
    return row.author().equals(asker.id()) || Rights.mayModerate(asker).allowed();
  }

  private record Row(
      UUID id,
      UUID parent,
      UUID author,
      String text,
      Instant at,
      Instant editedAt,
      boolean removed,
      boolean hidden) {

    static Row read(Sql.Row row) throws SQLException {
      return new Row(
          row.uuid("id"),
          row.uuid("parent_id"),
          row.uuid("author_id"),
          row.text("text"),
          row.instant("at"),
          row.instant("edited_at"),
          row.instant("removed_at") != null,
          row.instant("hidden_at") != null);
    }
  }
}
