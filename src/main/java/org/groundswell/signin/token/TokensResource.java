package org.groundswell.signin.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Needs;
import org.groundswell.rights.Scope;
import org.groundswell.signin.Throttled;
import org.groundswell.web.Idempotent;

/** The caller's own API tokens. A token is no way in here: whoever makes one has signed in. */
@Path("tokens")
@RequestScoped
@Needs(Scope.CREDENTIALS)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  private final Asker asker;
  private final ApiTokens tokens;
  private final Issuing issuing;
  private final TokenSettings settings;

  @Inject
  TokensResource(Asker asker, ApiTokens tokens, Issuing issuing, TokenSettings settings) {
    this.asker = asker;
    this.tokens = tokens;
    this.issuing = issuing;
    this.settings = settings;
  }

  /** Those that were not revoked, the newest first, and how long a new one may live. */
  @GET
  public TokenList tokens() {
    settings.refuseUnlessOffered();
    return new TokenList(
        tokens.of(asker.id()).stream().map(TokenView::of).toList(), settings.longestDays());
  }

  /** Makes one; this answer is the only one that holds it. */
  @POST
  @Throttled
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response issue(@NotNull @Valid TokenDraft draft) {
    settings.refuseUnlessOffered();
    Issued issued = issuing.issue(draft.wish(ApiToken.Kind.PERSONAL), asker.id(), asker.id());
    return Answers.created(issued);
  }

  /** Ends one, from the next request on. */
  @DELETE
  @Path("{id}")
  public Response revoke(@PathParam("id") UUID id) {
    settings.refuseUnlessOffered();
    issuing.revoke(id, asker.id(), asker.id());
    return Response.noContent().build();
  }

  /**
   * Tokens of one holder.
   *
   * @param longestDays how many days a new one may live at most
   */
  public record TokenList(List<TokenView> items, int longestDays) {}
}
