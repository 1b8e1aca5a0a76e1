package org.groundswell.linking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.linking.LikenessView.LikenessPage;
import org.groundswell.linking.Likenesses.Order;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Slug;

/**
 * Pairs of proposals that may be the same, for facilitators. Always a ranked list, never a verdict.
 */
@Path("likenesses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LikenessesResource {

  private final Asker asker;
  private final Lookout lookout;
  private final TellingApart tellingApart;

  @Inject
  LikenessesResource(Asker asker, Lookout lookout, TellingApart tellingApart) {
    this.asker = asker;
    this.lookout = lookout;
    this.tellingApart = tellingApart;
  }

  /** Two proposals that somebody looked at. */
  public record Two(@NotNull UUID first, @NotNull UUID second) {}

  /**
   * Those about which something can be done.
   *
   * @param order {@code alike}: the most alike first; {@code newest}: those with the newest
   *     proposal
   */
  @GET
  public LikenessPage list(
      @QueryParam("order") @DefaultValue("alike") String order,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit) {
    Rights.mayProposeLinks(asker).orRefuse();
    Order by =
        Slug.read(Order.class, order)
            .orElseThrow(() -> new InvalidInput("/order", "must be one of alike, newest"));
    return lookout.page(asker, by, cursor, limit);
  }

  /** Says that two are not the same; they are not proposed again. */
  @POST
  @Path("distinctions")
  @Idempotent
  public Response tellApart(@Valid @NotNull Two two) {
    tellingApart.tellApart(asker, two.first(), two.second());
    return Response.noContent().build();
  }
}
