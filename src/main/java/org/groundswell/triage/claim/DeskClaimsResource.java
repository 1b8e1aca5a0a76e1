package org.groundswell.triage.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.groundswell.rights.Asker;

/** Who is answering what, at the desks that the asker answers. */
@Path("desk/claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskClaimsResource {

  private final Asker asker;
  private final LiveClaims claims;

  @Inject
  DeskClaimsResource(Asker asker, LiveClaims claims) {
    this.asker = asker;
    this.claims = claims;
  }

  /** All of them. */
  public record Items(List<ClaimView> items) {}

  /** Every claim that counts now, the one that ends first at the beginning. */
  @GET
  public Items claims() {
    return new Items(claims.at(asker.desks(), asker));
  }
}
