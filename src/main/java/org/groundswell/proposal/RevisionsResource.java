package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.groundswell.proposal.reading.Revisions;
import org.groundswell.rights.Asker;

/** How the words of a proposal changed, newest first. */
@Path("proposals/{id}/revisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RevisionsResource {

  private final Asker asker;
  private final Revisions revisions;

  @Inject
  RevisionsResource(Asker asker, Revisions revisions) {
    this.asker = asker;
    this.revisions = revisions;
  }

  /** The whole list. */
  public record Items(List<Revisions.RevisionView> items) {}

  /** How the words of a proposal changed, newest first. */
  @GET
  public Items all(@PathParam("id") UUID id) {
    return new Items(revisions.of(asker, id));
  }
}
