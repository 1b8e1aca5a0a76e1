package org.groundswell.triage.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.groundswell.rights.Asker;

/** The claim of whoever is answering a proposal just now. */
@Path("proposals/{id}/claim")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimResource {

  private final Asker asker;
  private final Claiming claiming;

  @Inject
  ClaimResource(Asker asker, Claiming claiming) {
    this.asker = asker;
    this.claiming = claiming;
  }

  /** Claims it for some minutes, or renews the claim. */
  @PUT
  public ClaimView claim(@PathParam("id") UUID id, @NotNull ClaimDraft draft) {
    return claiming.claim(asker, id, draft.takeOver());
  }

  /** Ends one's own claim. */
  @DELETE
  public void release(@PathParam("id") UUID id) {
    claiming.release(asker, id);
  }
}
