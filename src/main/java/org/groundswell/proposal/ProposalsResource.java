package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.groundswell.proposal.reading.PageQuery;
import org.groundswell.proposal.reading.ProposalPages;
import org.groundswell.proposal.reading.ProposalView;
import org.groundswell.proposal.reading.ProposalViews;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Pens;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** Proposals: listed, read, written, sent, taken back, brought back. */
@Path("proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalsResource {

  private final Asker asker;
  private final Authoring authoring;
  private final Reviving reviving;
  private final ProposalPages pages;
  private final ProposalViews views;
  private final RestingLists resting;
  private final HandingIn handingIn;
  private final Pens pens;

  @Inject
  ProposalsResource(
      Asker asker,
      Authoring authoring,
      Reviving reviving,
      ProposalPages pages,
      ProposalViews views,
      RestingLists resting,
      HandingIn handingIn,
      Pens pens) {
    this.asker = asker;
    this.authoring = authoring;
    this.reviving = reviving;
    this.pages = pages;
    this.views = views;
    this.resting = resting;
    this.handingIn = handingIn;
    this.pens = pens;
  }

  /** A page of the proposals this person may see; 304 while nothing happened since. */
  @GET
  public Response list(
      @Valid @BeanParam ListRequest list, @Context UriInfo uri, @Context Request request) {
    PageQuery query = list.query();
    ProposalPages.Listing listing = pages.listing(asker, query);
    String address = uri.getRequestUri().getRawQuery();
    resting.remember(address == null ? "" : address, query);
    return ETags.unchangedOr(request, listing.tag(), listing.json());
  }

  /** Begins a draft. */
  @POST
  @Idempotent
  public Response draft(@Valid @NotNull ProposalDraft draft, @Context UriInfo uri) {
    UUID id = authoring.draft(asker, draft);
    Asker writer = asker.holding(pens.heldBy(asker.id())).towards(id);
    ProposalView view = views.of(writer, id);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(view)
        .tag(ETags.of(view.version()))
        .build();
  }

  /** One proposal, whole. */
  @GET
  @Path("{id}")
  public Response view(@PathParam("id") UUID id) {
    return whole(id);
  }

  /** Sets other words. */
  @PUT
  @Path("{id}")
  public Response reword(
      @PathParam("id") UUID id, @Valid @NotNull ProposalDraft draft, @Context HttpHeaders headers) {
    authoring.reword(asker, id, draft, version -> ETags.requireMatch(headers, version));
    return whole(id);
  }

  /** Throws a draft away. */
  @DELETE
  @Path("{id}")
  public void discard(@PathParam("id") UUID id) {
    authoring.discard(asker, id);
  }

  /** Sends it to its desk, or starts at once what needs no asking. */
  @POST
  @Idempotent
  @Path("{id}/submission")
  public Response submit(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    handingIn.submit(asker, id, version -> ETags.requireMatch(headers, version));
    return whole(id);
  }

  /** Takes it back. */
  @POST
  @Idempotent
  @Path("{id}/withdrawal")
  public Response withdraw(@PathParam("id") UUID id, @Valid Note.Withdrawal withdrawal) {
    authoring.withdraw(asker, id, withdrawal == null ? null : withdrawal.reason());
    return whole(id);
  }

  /** Brings it back. */
  @POST
  @Idempotent
  @Path("{id}/revival")
  public Response revive(@PathParam("id") UUID id, @Valid @NotNull Note.Revival revival) {
    reviving.revive(asker, id, revival.reason());
    return whole(id);
  }

  private Response whole(UUID id) {
    ProposalView view = views.of(asker, id);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
