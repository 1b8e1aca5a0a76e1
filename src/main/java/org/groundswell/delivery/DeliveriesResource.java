package org.groundswell.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Asker;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/** The board of what is being put into practice. */
@Path("deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

  private final Board board;
  private final Asker asker;

  @Inject
  DeliveriesResource(Board board, Asker asker) {
    this.board = board;
    this.asker = asker;
  }

  /**
   * One page of the board.
   *
   * @param state states, separated by commas; all five when missing
   * @param unit only from this unit and below it
   * @param stalled only what stands still
   */
  @GET
  public BoardView deliveries(
      @QueryParam("state") String state,
      @QueryParam("unit") UUID unit,
      @QueryParam("stalled") boolean stalled,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    return board.page(asker, new Board.Query(states(state), unit, stalled, cursor, limit));
  }

  private static Set<State> states(String written) {
    if (written == null || written.isBlank()) {
      return Set.of();
    }
    return Arrays.stream(written.split(","))
        .map(String::strip)
        .map(
            slug ->
                Slugged.find(State.class, slug)
                    .orElseThrow(
                        () -> new Refusal(WebRefusal.INVALID_REQUEST, "There is no such state.")))
        .collect(Collectors.toSet());
  }
}
