package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;

/** The asker's own support of a proposal; saying it twice is saying it once. */
@Path("proposals/{id}/support")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupportResource {

  private final Asker asker;
  private final Supporting supporting;
  private final ProposalCards cards;

  @Inject
  SupportResource(Asker asker, Supporting supporting, ProposalCards cards) {
    this.asker = asker;
    this.supporting = supporting;
    this.cards = cards;
  }

  /** How many support it now, and whether the asker does. */
  public record SupportView(int supports, boolean supported) {}

  /** "I would use this." */
  @PUT
  public SupportView support(@PathParam("id") UUID id) {
    supporting.support(asker, id);
    return now(id);
  }

  /** No longer. */
  @DELETE
  public SupportView unsupport(@PathParam("id") UUID id) {
    supporting.unsupport(asker, id);
    return now(id);
  }

  private SupportView now(UUID id) {
    ProposalCard card = cards.of(asker, List.of(id)).getFirst();
    return new SupportView(card.supports(), card.supported());
  }
}
