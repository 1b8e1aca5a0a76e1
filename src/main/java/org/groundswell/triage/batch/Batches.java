package org.groundswell.triage.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** The batches of the desks that somebody answers, as they may see them. */
@ApplicationScoped
class Batches {

  private static final int SHOWN = 20;

  private final ProposalCards cards;
  private final Directory directory;
  private final Sql sql;

  @Inject
  Batches(ProposalCards cards, Directory directory, Sql sql) {
    this.cards = cards;
    this.directory = directory;
    this.sql = sql;
  }

  /** A batch without its answers. */
  record Head(
      UUID id,
      UUID unit,
      boolean collects,
      Instant createdAt,
      UUID publishedBy,
      Instant publishedAt) {

    static Head read(Sql.Row row) throws SQLException {
      return new Head(
          row.uuid("id"),
          row.uuid("unit_id"),
          row.flag("collects"),
          row.instant("created_at"),
          row.uuid("published_by"),
          row.instant("published_at"));
    }
  }

  /** Those of the asker's desks, what waits first, then the newest. */
  List<BatchView> of(Asker asker) {
    if (asker.desks().isEmpty()) {
      return List.of();
    }
    List<Head> heads =
        sql.list(
            "select * from answer_batch where unit_id in ("
                + Sql.marks(asker.desks().size())
                + ") order by case when published_at is null then 0 else 1 end, created_at desc, id"
                + " limit "
                + SHOWN,
            Head::read,
            asker.desks().toArray());
    return heads.stream().map(head -> view(asker, head)).toList();
  }

  /** One of them, whole. */
  BatchView view(Asker asker, UUID id) {
    return view(asker, head(asker, id));
  }

  /**
   * One of them, without its answers.
   *
   * @throws Refusal {@code no-such-batch} also where it is of a desk that is none of the asker's
   */
  Head head(Asker asker, UUID id) {
    return sql.first("select * from answer_batch where id = ?", Head::read, id)
        .filter(head -> asker.answersFor(head.unit()))
        .orElseThrow(() -> new Refusal(BatchRefusal.NO_SUCH_BATCH));
  }

  private BatchView view(Asker asker, Head head) {
    List<Prepared> items =
        sql.list(
            "select * from answer_batch_item where batch_id = ? order by position, proposal_id",
            Prepared::read,
            head.id());
    Map<UUID, ProposalCard> seen =
        cards.of(asker, items.stream().map(Prepared::proposal).toList()).stream()
            .collect(Collectors.toMap(ProposalCard::id, Function.identity()));
    Map<UUID, PersonRef> people = directory.people(people(head, items));
    return new BatchView(
        head.id(),
        directory.unit(head.unit()).orElse(new UnitRef(head.unit(), "")),
        head.collects(),
        head.createdAt(),
        head.publishedBy() == null ? null : people.get(head.publishedBy()),
        head.publishedAt(),
        items.stream()
            .map(it -> item(it, seen.get(it.proposal()), people.get(it.by())))
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  private static Set<UUID> people(Head head, List<Prepared> items) {
    Set<UUID> people =
        items.stream().map(Prepared::by).collect(Collectors.toCollection(HashSet::new));
    if (head.publishedBy() != null) {
      people.add(head.publishedBy());
    }
    return people;
  }

  private static BatchView.Item item(Prepared prepared, ProposalCard card, PersonRef by) {
    boolean given = Prepared.ANSWERED.equals(prepared.outcome());
    return new BatchView.Item(
        prepared.proposal(),
        card == null ? null : card.title(),
        card == null ? null : card.state(),
        by,
        prepared.at(),
        given || card == null ? null : prepared.answer(),
        prepared.outcome());
  }
}
