package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** Reads who asked to know an author, each reader what is theirs to know. */
@ApplicationScoped
class Openings {

  private static final int SHOWN = 100;

  private final PenTable pens;
  private final Directory directory;
  private final Sql sql;
  private final Clock clock;

  @Inject
  Openings(PenTable pens, Directory directory, Sql sql, Clock clock) {
    this.pens = pens;
    this.directory = directory;
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest first. */
  List<OpeningView> all(Asker asker) {
    return views(
        asker,
        sql.list(
            OpeningRow.SELECT + " order by o.asked_at desc, o.id limit " + SHOWN,
            OpeningRow::read));
  }

  /** One of them. */
  OpeningView one(Asker asker, UUID id) {
    return views(asker, List.of(row(id))).getFirst();
  }

  /**
   * One of them, as it is stored.
   *
   * @throws Refusal {@code no-such-opening}
   */
  OpeningRow row(UUID id) {
    return sql.first(OpeningRow.SELECT + " where o.id = ?", OpeningRow::read, id)
        .orElseThrow(() -> new Refusal(ShieldRefusal.NO_SUCH_OPENING));
  }

  /** What the author of this proposal is told of those who asked. */
  List<AuthorshipView.Asked> toldTheAuthorOf(UUID proposal) {
    List<OpeningRow> rows =
        sql.list(
            OpeningRow.SELECT + " where o.proposal_id = ? order by o.asked_at desc",
            OpeningRow::read,
            proposal);
    Map<UUID, PersonRef> people = people(rows);
    return rows.stream()
        .map(
            row ->
                new AuthorshipView.Asked(
                    people.get(row.askedBy()),
                    row.askedAt(),
                    row.reason(),
                    row.stateAt(clock.instant()),
                    row.agreedBy() == null
                        ? null
                        : Stream.of(row.askedBy(), row.agreedBy()).map(people::get).toList()))
        .toList();
  }

  private List<OpeningView> views(Asker asker, List<OpeningRow> rows) {
    Map<UUID, PersonRef> people = people(rows);
    return rows.stream().map(row -> view(asker, row, people)).toList();
  }

  private OpeningView view(Asker asker, OpeningRow row, Map<UUID, PersonRef> people) {
    Instant now = clock.instant();
    boolean open = row.isOpenAt(now);
    return new OpeningView(
        row.id(),
        new OpeningView.About(row.proposal(), row.title()),
        row.reason(),
        people.get(row.askedBy()),
        row.askedAt(),
        row.expiresAt(),
        row.stateAt(now),
        people.get(Optional.ofNullable(row.agreedBy()).orElse(row.refusedBy())),
        row.visibleUntil(),
        row.shows(asker.id(), now) ? author(row.proposal()) : null,
        open && row.couldBeAgreedToBy(asker),
        open && (row.couldBeAgreedToBy(asker) || row.askedBy().equals(asker.id())));
  }

  private PersonRef author(UUID proposal) {
    return pens.writerOf(proposal).flatMap(pens::open).flatMap(directory::person).orElse(null);
  }

  private Map<UUID, PersonRef> people(Collection<OpeningRow> rows) {
    return directory.people(rows.stream().flatMap(row -> row.people().stream()).toList());
  }
}
