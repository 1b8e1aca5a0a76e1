package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.InvalidInput;

/** Which proposal may carry another one on: one that lives, is seen, and does not lead back. */
@ApplicationScoped
public class Links {

  private final Proposals proposals;

  @Inject
  Links(Proposals proposals) {
    this.proposals = proposals;
  }

  /** Refuses a link to itself, to what the asker cannot see, to a dead end, and in a circle. */
  public void requirePossible(Asker asker, Proposal from, UUID to) {
    Proposal target =
        proposals
            .find(to)
            .filter(it -> Rights.may(asker, Action.SEE, it.facts()).allowed())
            .orElseThrow(() -> refused("is not a proposal"));
    if (target.state() == State.DRAFT || target.state() == State.WITHDRAWN) {
      throw refused("is not a proposal that can carry this one on");
    }
    Set<UUID> seen = new HashSet<>(Set.of(from.id()));
    Optional<UUID> next = Optional.of(to);
    while (next.isPresent()) {
      if (!seen.add(next.get())) {
        throw refused("is carried on by this one already");
      }
      next = proposals.find(next.get()).flatMap(Proposal::linkedTo);
    }
  }

  private static InvalidInput refused(String detail) {
    return new InvalidInput("/linkTo", detail);
  }
}
