package org.groundswell.theme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** The themes of the agency: everybody reads them, facilitators and administrators keep them. */
@Path("themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemesResource {

  private final Asker asker;
  private final Themes themes;
  private final Keeping keeping;

  @Inject
  ThemesResource(Asker asker, Themes themes, Keeping keeping) {
    this.asker = asker;
    this.themes = themes;
    this.keeping = keeping;
  }

  /** Every theme in the agency's order, the retired ones last. */
  @GET
  public ThemeList all() {
    return new ThemeList(themes.all());
  }

  /** One more. */
  @POST
  @Idempotent
  public Response create(@NotNull @Valid ThemeDraft draft) {
    Theme theme = keeping.create(asker, draft);
    return Response.status(Response.Status.CREATED)
        .entity(theme)
        .tag(ETags.of(theme.version()))
        .build();
  }

  /** Another name or description; the slug stays. */
  @PUT
  @Path("{id}")
  public Response revise(
      @PathParam("id") UUID id, @NotNull @Valid ThemeDraft draft, @Context HttpHeaders headers) {
    return one(keeping.revise(asker, id, draft, version -> ETags.requireMatch(headers, version)));
  }

  /** The order of those that are on offer. */
  @PUT
  @Path("order")
  public ThemeList order(@NotNull @Valid ThemeOrder order) {
    return new ThemeList(keeping.order(asker, order.themes()));
  }

  /** Offers it no more. */
  @PUT
  @Path("{id}/retirement")
  public Response retire(@PathParam("id") UUID id) {
    return one(keeping.retire(asker, id));
  }

  /** Offers it again. */
  @DELETE
  @Path("{id}/retirement")
  public Response restore(@PathParam("id") UUID id) {
    return one(keeping.restore(asker, id));
  }

  /** Gives its proposals another theme instead, for good. */
  @POST
  @Idempotent
  @Path("{id}/merger")
  public Response merge(@PathParam("id") UUID id, @NotNull @Valid Merger merger) {
    return one(keeping.merge(asker, id, merger.into()));
  }

  private static Response one(Theme theme) {
    return Response.ok(theme).tag(ETags.of(theme.version())).build();
  }

  /** Themes. */
  public record ThemeList(List<Theme> items) {}

  /** The themes on offer in the order in which they shall be shown. */
  public record ThemeOrder(@NotNull List<@NotNull UUID> themes) {}

  /** The theme that takes the proposals over. */
  public record Merger(@NotNull UUID into) {}
}
