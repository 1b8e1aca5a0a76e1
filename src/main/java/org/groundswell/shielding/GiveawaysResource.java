package org.groundswell.shielding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.groundswell.proposal.ProposalDraft;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** What in a draft would tell who wrote it. A POST, so that the words are in no address. */
@Path("giveaways")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GiveawaysResource {

  private final Asker asker;
  private final Giveaways giveaways;

  @Inject
  GiveawaysResource(Asker asker, Giveaways giveaways) {
    this.asker = asker;
    this.giveaways = giveaways;
  }

  /** Looks at a draft and forgets it. */
  @POST
  @Idempotent
  public Response look(@Valid @NotNull ProposalDraft draft) {
    return Response.ok(giveaways.of(asker, draft)).build();
  }
}
