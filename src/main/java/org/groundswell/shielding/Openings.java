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
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * Reads who asked to know an author, each reader what is theirs to know.
 *
 * <p>A list never has an author's name in it, not even for the two: who wants to know asks for the
 * one request, and nobody reads it over a shoulder.
 */
@ApplicationScoped
class Openings {

  private static final int SHOWN = 100;

  private final PenTable pens;
  private final Proposals proposals;
  private final Directory directory;
  private final Sql sql;
  private final Clock clock;

  @Inject
  Openings(PenTable pens, Proposals proposals, Directory directory, Sql sql, Clock clock) {
    this.pens = pens;
    this.proposals = proposals;
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

  /** One of them, with the author for the two who may know. */
  OpeningView one(Asker asker, UUID id) {
    OpeningRow row = row(id);
    boolean shows = row.shows(asker.id(), clock.instant());
    return view(asker, row, people(List.of(row)), shows ? author(row.proposal()) : null);
  }

  /** Whether somebody has asked about this proposal, and nobody has answered yet. */
  boolean waitsFor(UUID proposal, Instant now) {
    return sql
        .list(
            OpeningRow.SELECT + " where o.proposal_id = ? and o.expires_at > ?",
            OpeningRow::read,
            proposal,
            now)
        .stream()
        .anyMatch(row -> row.isOpenAt(now));
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
    return rows.stream().map(row -> view(asker, row, people, null)).toList();
  }

  private OpeningView view(
      Asker asker, OpeningRow row, Map<UUID, PersonRef> people, PersonRef author) {
    Instant now = clock.instant();
    Optional<Proposal> seen =
        proposals
            .find(row.proposal())
            .filter(it -> Rights.may(asker, Action.SEE, it.facts()).allowed());
    boolean couldAgree = row.isOpenAt(now) && row.couldBeAgreedToBy(asker);
    boolean own = row.isOpenAt(now) && row.askedBy().equals(asker.id());
    return new OpeningView(
        row.id(),
        new OpeningView.About(row.proposal(), seen.isPresent() ? row.title() : null),
        row.reason(),
        people.get(row.askedBy()),
        row.askedAt(),
        row.expiresAt(),
        row.stateAt(now),
        row.secondRole(),
        people.get(Optional.ofNullable(row.agreedBy()).orElse(row.refusedBy())),
        row.answeredAt(),
        row.visibleUntil(),
        row.shows(asker.id(), now),
        author,
        couldAgree && seen.filter(it -> !Opening.answersForItsDesk(asker, it)).isPresent(),
        couldAgree || own);
  }

  private PersonRef author(UUID proposal) {
    return pens.writerOf(proposal).flatMap(pens::open).flatMap(directory::person).orElse(null);
  }

  private Map<UUID, PersonRef> people(Collection<OpeningRow> rows) {
    return directory.people(rows.stream().flatMap(row -> row.people().stream()).toList());
  }
}
