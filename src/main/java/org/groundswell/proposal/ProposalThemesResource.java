package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.groundswell.proposal.reading.ProposalView;
import org.groundswell.proposal.reading.ProposalViews;
import org.groundswell.rights.Asker;
import org.groundswell.theme.Themes;
import org.groundswell.web.ETags;

/** What a proposal is about, once it was sent; before, the draft says it. */
@Path("proposals/{id}/themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalThemesResource {

  private final Asker asker;
  private final Theming theming;
  private final ProposalViews views;

  @Inject
  ProposalThemesResource(Asker asker, Theming theming, ProposalViews views) {
    this.asker = asker;
    this.theming = theming;
    this.views = views;
  }

  /** Gives it these themes instead of those it has. */
  @PUT
  public Response choose(
      @PathParam("id") UUID id, @NotNull @Valid Choice choice, @Context HttpHeaders headers) {
    theming.choose(asker, id, choice.themes(), version -> ETags.requireMatch(headers, version));
    ProposalView view = views.of(asker, id);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }

  /** At most three themes. */
  public record Choice(@NotNull @Size(max = Themes.MOST_OF_ONE) List<@NotNull UUID> themes) {}
}
