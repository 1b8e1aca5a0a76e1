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
import org.groundswell.proposal.reading.Stories;
import org.groundswell.rights.Asker;

/** What happened to a proposal, oldest first. */
@Path("proposals/{id}/story")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoryResource {

  private final Asker asker;
  private final Stories stories;

  @Inject
  StoryResource(Asker asker, Stories stories) {
    this.asker = asker;
    this.stories = stories;
  }

  /** The whole list. */
  public record Items(List<Stories.Chapter> items) {}

  /** What happened to a proposal, oldest first. */
  @GET
  public Items all(@PathParam("id") UUID id) {
    return new Items(stories.of(asker, id));
  }
}
