package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.groundswell.rights.Asker;

/** Whether the asker is told what happens to a proposal. */
@Path("proposals/{id}/follow")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FollowResource {

  private final Asker asker;
  private final Supporting supporting;

  @Inject
  FollowResource(Asker asker, Supporting supporting) {
    this.asker = asker;
    this.supporting = supporting;
  }

  /** Whether the asker follows it now. */
  public record FollowView(boolean following) {}

  /** Tell me. */
  @PUT
  public FollowView follow(@PathParam("id") UUID id) {
    supporting.follow(asker, id);
    return new FollowView(true);
  }

  /** Tell me no more. */
  @DELETE
  public FollowView unfollow(@PathParam("id") UUID id) {
    supporting.unfollow(asker, id);
    return new FollowView(false);
  }
}
