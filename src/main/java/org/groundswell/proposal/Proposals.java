package org.groundswell.proposal;

import java.util.Optional;
import java.util.UUID;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.web.Refusal;

/** All proposals, as aggregates that can be changed inside a transaction. */
public interface Proposals {

  /** The proposal with this id. */
  Optional<Proposal> find(UUID id);

  /** Takes a new one in. */
  void add(Proposal proposal);

  /** Forgets a draft. */
  void remove(Proposal proposal);

  /**
   * Keeps what changed: queries of the same transaction see it from here on, and somebody else's
   * change in between comes out here.
   */
  void keep(Proposal changed);

  /** Keeps the words as they were sent. */
  void keep(Revision revision);

  /** Keeps what somebody said. */
  void keep(Note note);

  /**
   * The proposal, if this person may do this with it.
   *
   * @throws Refusal {@code no-such-proposal} when there is none or the person may not see it, else
   *     whatever the rights say
   */
  default Proposal forAction(Asker asker, Action action, UUID id) {
    Proposal proposal = find(id).orElseThrow(() -> new Refusal(RightsRefusal.NO_SUCH_PROPOSAL));
    Rights.may(asker, action, proposal.facts()).orRefuse();
    return proposal;
  }
}
