package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Showing;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * Puts the author's name where the pen's stood: because they want it, or, when masked, because the
 * desk has spoken or somebody has read it.
 *
 * <p>The pen takes its holder's name, title and unit. So everything that ever mentioned the pen,
 * the journal's old entries too, names the author from then on, and nothing has to be rewritten.
 */
@ApplicationScoped
class Naming {

  private final PenTable pens;
  private final Proposals proposals;
  private final Directory directory;
  private final Journal journal;
  private final Sql sql;

  @Inject
  Naming(PenTable pens, Proposals proposals, Directory directory, Journal journal, Sql sql) {
    this.pens = pens;
    this.proposals = proposals;
    this.directory = directory;
    this.journal = journal;
    this.sql = sql;
  }

  /** By the author's own choice, at any time; saying it again changes nothing. */
  @Transactional
  void byChoice(Asker asker, UUID proposal) {
    Proposal found = proposals.forAction(asker, Action.SEE, proposal);
    if (!asker.id().equals(found.firstAuthor())) {
      throw new Refusal(RightsRefusal.ONLY_ITS_FIRST_AUTHOR);
    }
    if (pens.showing(asker.id()) != Showing.NAMED) {
      name(found, pens.of(asker.id()).orElseThrow());
    }
  }

  /** Because somebody has rated it; does nothing unless the author is masked. */
  @Transactional
  void afterTheFirstRating(UUID proposal) {
    pens.writerOf(proposal)
        .filter(holder -> holder.kind() == Showing.MASKED && holder.standsFor() == null)
        .ifPresent(holder -> name(proposals.find(proposal).orElseThrow(), holder));
  }

  private void name(Proposal proposal, Holder holder) {
    directory.changed();
    UUID person =
        pens.open(holder).orElseThrow(() -> new Refusal(ShieldRefusal.SHIELD_KEY_MISSING));
    sql.update(
        "update person set stands_for = ?,"
            + " name = (select h.name from person h where h.id = ?),"
            + " title = (select h.title from person h where h.id = ?),"
            + " unit_id = (select h.unit_id from person h where h.id = ?) where id = ?",
        person,
        person,
        person,
        person,
        holder.pen());
    if (proposal.state() != State.DRAFT) {
      journal.append(ProposalEvent.AUTHOR_NAMED.about(proposal).by(holder.pen()));
    }
  }
}
