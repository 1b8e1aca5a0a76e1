package org.groundswell.calendar;

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
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.ETags;

/** By which calendar units work, and what is promised there; for administrators. */
@Path("unit-terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitTermsResource {

  private final Asker asker;
  private final KeepingTerms keeping;

  @Inject
  UnitTermsResource(Asker asker, KeepingTerms keeping) {
    this.asker = asker;
    this.keeping = keeping;
  }

  /** The whole list. */
  public record UnitTermsList(List<UnitTermsView> items) {}

  /** The agency itself, and every unit that says something else. */
  @GET
  public UnitTermsList all() {
    Rights.mayAdminister(asker).orRefuse();
    return new UnitTermsList(keeping.all());
  }

  /** What holds at one unit. */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") UUID unit) {
    Rights.mayAdminister(asker).orRefuse();
    return whole(unit);
  }

  /** Says it, for whatever is sent there from now on. */
  @PUT
  @Path("{id}")
  public Response keep(
      @PathParam("id") UUID unit,
      @Valid @NotNull UnitTermsDraft draft,
      @Context HttpHeaders headers) {
    Rights.mayAdminister(asker).orRefuse();
    keeping.keep(asker.id(), unit, draft, version -> ETags.requireMatch(headers, version));
    return whole(unit);
  }

  private Response whole(UUID unit) {
    UnitTermsView view = keeping.one(unit);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
