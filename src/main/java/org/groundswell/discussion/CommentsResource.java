package org.groundswell.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** The comments on a proposal. */
@Path("proposals/{id}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommentsResource {

  private final Asker asker;
  private final Commenting commenting;
  private final Discussions discussions;

  @Inject
  CommentsResource(Asker asker, Commenting commenting, Discussions discussions) {
    this.asker = asker;
    this.commenting = commenting;
    this.discussions = discussions;
  }

  /** The whole discussion. */
  public record Items(List<CommentView> items) {}

  /** The discussion, oldest first. */
  @GET
  public Items all(@PathParam("id") UUID id) {
    return new Items(discussions.of(asker, id));
  }

  /** Says something. */
  @POST
  @Idempotent
  public Response comment(@PathParam("id") UUID id, @Valid @NotNull CommentDraft draft) {
    UUID comment = commenting.comment(asker, id, draft);
    return Response.status(Response.Status.CREATED).entity(discussions.one(asker, comment)).build();
  }
}
