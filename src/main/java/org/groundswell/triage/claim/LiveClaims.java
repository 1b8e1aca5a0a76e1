package org.groundswell.triage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Rights;
import org.groundswell.web.Refusal;

/**
 * The claims that count: those whose holder could still give the answer. So a claim ends by itself
 * when the proposal is hidden, moved or decided, or when its holder leaves the desk.
 */
@ApplicationScoped
class LiveClaims {

  private final Claims claims;
  private final Proposals proposals;
  private final Askers askers;
  private final Directory directory;

  @Inject
  LiveClaims(Claims claims, Proposals proposals, Askers askers, Directory directory) {
    this.claims = claims;
    this.proposals = proposals;
    this.askers = askers;
    this.directory = directory;
  }

  /** The claim on this proposal. */
  Optional<Claim> on(ProposalFacts proposal) {
    return claims.of(proposal.id()).filter(claim -> counts(claim, proposal));
  }

  /** Those on proposals of these desks that this person could answer, too. */
  List<ClaimView> at(Set<UUID> desks, Asker asker) {
    return claims.at(desks).stream()
        .filter(claim -> isFor(asker.towards(claim.proposal()), claim))
        .map(this::view)
        .toList();
  }

  /**
   * Goes on unless somebody else has claimed this proposal.
   *
   * @throws Refusal {@code claimed-by-another}, which says who and until when
   */
  void requireFree(ProposalFacts proposal, Asker asker) {
    on(proposal)
        .filter(claim -> !claim.isBy(asker.id()))
        .ifPresent(
            claim -> {
              throw new Refusal(ClaimRefusal.CLAIMED_BY_ANOTHER, sentence(claim));
            });
  }

  ClaimView view(Claim claim) {
    return new ClaimView(
        claim.proposal(), directory.person(claim.by()).orElse(null), claim.since(), claim.until());
  }

  private boolean isFor(Asker asker, Claim claim) {
    return proposals
        .find(claim.proposal())
        .map(proposal -> proposal.facts())
        .filter(facts -> mayAnswer(asker, facts) && counts(claim, facts))
        .isPresent();
  }

  private boolean counts(Claim claim, ProposalFacts proposal) {
    return askers.of(claim.by()).filter(holder -> mayAnswer(holder, proposal)).isPresent();
  }

  private static boolean mayAnswer(Asker asker, ProposalFacts proposal) {
    return Rights.may(asker, Action.ANSWER, proposal).allowed();
  }

  private String sentence(Claim claim) {
    String name = directory.person(claim.by()).map(person -> person.name()).orElse("Somebody");
    return "%s is answering this until %s."
        .formatted(
            name,
            DateTimeFormatter.ofPattern("HH:mm")
                .withZone(directory.agency().timeZone())
                .format(claim.until()));
  }
}
