package org.groundswell.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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

/** One comment: edited and taken back by whoever wrote it, hidden by a facilitator. */
@Path("comments/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommentResource {

  private final Asker asker;
  private final Commenting commenting;
  private final Discussions discussions;

  @Inject
  CommentResource(Asker asker, Commenting commenting, Discussions discussions) {
    this.asker = asker;
    this.commenting = commenting;
    this.discussions = discussions;
  }

  /** Says it in other words. */
  @PUT
  public CommentView edit(@PathParam("id") UUID id, @Valid @NotNull CommentDraft draft) {
    commenting.edit(asker, id, draft.text());
    return discussions.one(asker, id);
  }

  /** Takes it back, or out of sight. */
  @DELETE
  public void remove(@PathParam("id") UUID id) {
    commenting.remove(asker, id);
  }
}
