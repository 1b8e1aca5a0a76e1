package org.groundswell.reading.scorecard;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.reading.scorecard.ScorecardView.ScorecardList;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;

/** By which criteria ideas are read. Everybody may know them; facilitators keep them. */
@Path("scorecards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScorecardsResource {

  private final Asker asker;
  private final Scorecards scorecards;
  private final KeepingScorecards keeping;

  @Inject
  ScorecardsResource(Asker asker, Scorecards scorecards, KeepingScorecards keeping) {
    this.asker = asker;
    this.scorecards = scorecards;
    this.keeping = keeping;
  }

  /** The versions in force, the agency's first, whether or not it has any. */
  @GET
  public ScorecardList all() {
    List<ScorecardView> known = scorecards.allInForce().stream().map(ScorecardView::of).toList();
    boolean ofTheAgency = known.stream().anyMatch(it -> it.owner().equals(Scorecard.AGENCY));
    return new ScorecardList(
        ofTheAgency
            ? known
            : Stream.concat(Stream.of(ScorecardView.none(Scorecard.AGENCY)), known.stream())
                .toList());
  }

  /** Publishes another version; {@code If-Match} names the one that it replaces. */
  @PUT
  @Path("{owner}")
  public Response publish(
      @PathParam("owner") String owner,
      @Valid @NotNull ScorecardDraft draft,
      @Context HttpHeaders headers) {
    keeping.publish(asker, owner, draft, version -> ETags.requireMatch(headers, version));
    ScorecardView view = scorecards.inForce(owner).map(ScorecardView::of).orElseThrow();
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
