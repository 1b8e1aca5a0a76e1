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
import org.groundswell.rights.Rights;
import org.groundswell.rights.Scope;
import org.groundswell.signin.Throttled;
import org.groundswell.web.Idempotent;

/** Programs that call the API in their own name, and their tokens, for administrators. */
@Path("service-accounts")
@RequestScoped
@Needs(Scope.CREDENTIALS)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceAccountsResource {

  private final Asker asker;
  private final Serving serving;

  @Inject
  ServiceAccountsResource(Asker asker, Serving serving) {
    this.asker = asker;
    this.serving = serving;
  }

  /** Those that are open, each with its tokens. */
  @GET
  public ServiceAccountList accounts() {
    Rights.mayAdminister(asker).orRefuse();
    return new ServiceAccountList(serving.accounts(), serving.longestDays());
  }

  /** Opens one. */
  @POST
  @Throttled
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(@NotNull @Valid ServiceAccountDraft draft) {
    Rights.mayAdminister(asker).orRefuse();
    return Response.status(Response.Status.CREATED).entity(serving.open(draft, asker.id())).build();
  }

  /** Closes one; its tokens are void. */
  @DELETE
  @Path("{id}")
  public Response close(@PathParam("id") UUID id) {
    Rights.mayAdminister(asker).orRefuse();
    serving.close(id, asker.id());
    return Response.noContent().build();
  }

  /** Makes a token for it; this answer is the only one that holds it. */
  @POST
  @Throttled
  @Idempotent
  @Path("{id}/tokens")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response issue(@PathParam("id") UUID id, @NotNull @Valid TokenDraft draft) {
    Rights.mayAdminister(asker).orRefuse();
    return Answers.created(serving.issue(id, draft, asker.id()));
  }

  /** Ends one of its tokens, from the next request on. */
  @DELETE
  @Path("{id}/tokens/{token}")
  public Response revoke(@PathParam("id") UUID id, @PathParam("token") UUID token) {
    Rights.mayAdminister(asker).orRefuse();
    serving.revoke(id, token, asker.id());
    return Response.noContent().build();
  }

  /**
   * Service accounts.
   *
   * @param longestDays how many days a new token may live at most
   */
  public record ServiceAccountList(List<ServiceAccountView> items, int longestDays) {}
}
