package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.Role;
import org.groundswell.rights.Showing;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * Learns, two persons together, who wrote without their name.
 *
 * <p>A facilitator and an auditor: one of them asks and says why, the other agrees or refuses. The
 * author is told of both at once. What was asked and not agreed to lapses; what was opened is shown
 * to the two alone, for a day. Whoever answers for the desk it lies on is neither of them.
 */
@ApplicationScoped
class Opening {

  static final Duration TO_AGREE = Duration.ofDays(7);
  static final Duration TO_LOOK = Duration.ofHours(24);

  private final Proposals proposals;
  private final PenTable pens;
  private final Openings openings;
  private final Journal journal;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Opening(
      Proposals proposals,
      PenTable pens,
      Openings openings,
      Journal journal,
      Sql sql,
      Ids ids,
      Clock clock) {
    this.proposals = proposals;
    this.pens = pens;
    this.openings = openings;
    this.journal = journal;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** Asks; answers the request's id. */
  @Transactional
  UUID ask(Asker asker, OpeningDraft draft) {
    Rights.mayOpenAuthors(asker).orRefuse();
    Proposal proposal = hidden(asker, draft.proposal());
    Instant now = clock.instant();
    if (openings.waitsFor(proposal.id(), now)) {
      throw new Refusal(ShieldRefusal.ALREADY_ASKED);
    }
    Role role = asker.is(Role.AUDITOR) ? Role.AUDITOR : Role.FACILITATOR;
    UUID id = ids.next();
    sql.update(
        "insert into author_opening"
            + " (id, proposal_id, reason, asked_by, asked_role, asked_at, expires_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        proposal.id(),
        draft.reason(),
        asker.id(),
        role.slug(),
        now,
        now.plus(TO_AGREE));
    journal.append(
        ProposalEvent.OPENING_ASKED
            .about(proposal)
            .by(asker.id())
            .with("opening", id)
            .with("as", role));
    return id;
  }

  /** Agrees: from now on the two may know, for a day. */
  @Transactional
  void agree(Asker asker, UUID id) {
    OpeningRow asked = pending(asker, id);
    if (!asked.couldBeAgreedToBy(asker)) {
      throw new Refusal(ShieldRefusal.NEEDS_ANOTHER_PERSON);
    }
    Proposal proposal = hidden(asker, asked.proposal());
    Instant now = clock.instant();
    claim(
        sql.update(
            "update author_opening set agreed_by = ?, agreed_at = ?, visible_until = ?"
                + " where id = ? and agreed_by is null and refused_by is null",
            asker.id(),
            now,
            now.plus(TO_LOOK),
            id));
    journal.append(
        ProposalEvent.AUTHOR_OPENED
            .about(proposal)
            .by(asker.id())
            .with("opening", id)
            .with("with", asked.askedBy()));
  }

  /** Refuses, or takes back what one asked oneself. */
  @Transactional
  void refuse(Asker asker, UUID id) {
    OpeningRow asked = pending(asker, id);
    if (!asked.couldBeAgreedToBy(asker) && !asked.askedBy().equals(asker.id())) {
      throw new Refusal(ShieldRefusal.NEEDS_ANOTHER_PERSON);
    }
    claim(
        sql.update(
            "update author_opening set refused_by = ?, refused_at = ?"
                + " where id = ? and agreed_by is null and refused_by is null",
            asker.id(),
            clock.instant(),
            id));
    proposals
        .find(asked.proposal())
        .ifPresent(
            proposal ->
                journal.append(
                    ProposalEvent.OPENING_REFUSED
                        .about(proposal)
                        .by(asker.id())
                        .with("opening", id)
                        .with("with", asked.askedBy())));
  }

  private OpeningRow pending(Asker asker, UUID id) {
    Rights.mayOpenAuthors(asker).orRefuse();
    OpeningRow asked = openings.row(id);
    if (!asked.isOpenAt(clock.instant())) {
      throw new Refusal(ShieldRefusal.OPENING_IS_OVER);
    }
    return asked;
  }

  private Proposal hidden(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    if (pens.showing(proposal.firstAuthor()) == Showing.NAMED) {
      throw new Refusal(ShieldRefusal.NO_HIDDEN_AUTHOR);
    }
    if (answersForItsDesk(asker, proposal)) {
      throw new Refusal(ShieldRefusal.ANSWERS_IT_THEMSELVES);
    }
    return proposal;
  }

  /** Whoever answers it must not be one of the two. */
  static boolean answersForItsDesk(Asker asker, Proposal proposal) {
    return proposal.facts().desks().stream().anyMatch(asker::answersFor);
  }

  private static void claim(int rows) {
    if (rows == 0) {
      throw new Refusal(ShieldRefusal.OPENING_IS_OVER);
    }
  }
}
