package org.groundswell.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;

/** The versions of the stages, and what is still under way by each. */
@Path("stages/versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StageVersionsResource {

  private final Asker asker;
  private final Restaging restaging;

  @Inject
  StageVersionsResource(Asker asker, Restaging restaging) {
    this.asker = asker;
    this.restaging = restaging;
  }

  /** Versions, the first one first; number 0 is what was sent before there was one. */
  public record StageVersions(List<Restaging.UnderWay> items) {}

  /**
   * Where those go that stand at stages of the older version.
   *
   * @param to where none is named, it is the first stage of the same state
   */
  public record StageMoves(@NotNull @Size(max = 40) List<@NotNull @Valid Step> to) {

    /** From a stage of the older version to one of the version in force, by their slugs. */
    public record Step(@NotNull @Size(max = 60) String from, @NotNull @Size(max = 60) String to) {}

    private Map<String, String> bySlug() {
      return to.stream().collect(Collectors.toMap(Step::from, Step::to, (one, later) -> later));
    }
  }

  /** How many were moved. */
  public record Moved(int moved) {}

  /** All of them, for facilitators. */
  @GET
  public StageVersions versions() {
    Rights.mayConfigureStages(asker).orRefuse();
    return new StageVersions(restaging.underWay());
  }

  /** Takes what is under way by this version to the one in force. */
  @POST
  @Path("{number}/moves")
  @Idempotent
  public Response move(@PathParam("number") int number, @Valid @NotNull StageMoves moves) {
    return Response.ok(new Moved(restaging.move(asker, number, moves.bySlug()))).build();
  }
}
