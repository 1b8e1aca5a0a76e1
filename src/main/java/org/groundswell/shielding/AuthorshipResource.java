package org.groundswell.shielding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Showing;
import org.groundswell.web.Refusal;

/** Whether the author of a proposal is named; the author may let it be so at any time. */
@Path("proposals/{id}/authorship")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthorshipResource {

  private final Asker asker;
  private final Authorships authorships;
  private final Naming naming;

  @Inject
  AuthorshipResource(Asker asker, Authorships authorships, Naming naming) {
    this.asker = asker;
    this.authorships = authorships;
    this.naming = naming;
  }

  /** How it is now. */
  @GET
  public AuthorshipView authorship(@PathParam("id") UUID id) {
    return authorships.of(asker, id);
  }

  /** Shows the author's name from now on; the other way is closed. */
  @PUT
  public AuthorshipView show(@PathParam("id") UUID id, @Valid @NotNull Wish wish) {
    if (wish.showing() != Showing.NAMED) {
      throw new Refusal(ShieldRefusal.ONLY_LOOSENED);
    }
    naming.byChoice(asker, id);
    return authorships.of(asker, id);
  }

  /** How the author wants to be shown. */
  public record Wish(@NotNull Showing showing) {}
}
