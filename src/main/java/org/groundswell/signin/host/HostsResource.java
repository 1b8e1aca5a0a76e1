package org.groundswell.signin.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Needs;
import org.groundswell.rights.Rights;
import org.groundswell.rights.Scope;
import org.groundswell.signin.ClientAddress;
import org.groundswell.signin.CurrentAsker;
import org.groundswell.signin.Throttled;
import org.groundswell.web.Idempotent;
import org.groundswell.web.Open;
import org.groundswell.web.ShownOnce;

/**
 * The intranets that vouch for their readers: registering, for them; the rest, for administrators.
 */
@Path("hosts")
@RequestScoped
@Needs(Scope.CREDENTIALS)
@Produces(MediaType.APPLICATION_JSON)
public class HostsResource {

  private final CurrentAsker current;
  private final Hosting hosting;
  private final ClientAddress client;
  private final HttpServletRequest request;

  @Inject
  HostsResource(
      CurrentAsker current, Hosting hosting, ClientAddress client, HttpServletRequest request) {
    this.current = current;
    this.hosting = hosting;
    this.client = client;
    this.request = request;
  }

  /** All of them. */
  @GET
  public HostList hosts() {
    administrator();
    return new HostList(hosting.hosts(), hosting.audience());
  }

  /** Makes a code for an intranet to register with; this answer is the only one that holds it. */
  @POST
  @Throttled
  @Idempotent
  @Path("codes")
  public Response invite() {
    Codes.Made made = hosting.invite(administrator());
    return Response.status(Response.Status.CREATED)
        .entity(new CodeView(made.code().text(), made.expiresAt()))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Registers an intranet that has a code; open, because the code is what it has to show. */
  @POST
  @Open
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(@NotNull @Valid HostDraft draft) {
    Installation installation = hosting.register(draft, client.of(request));
    return Response.status(Response.Status.CREATED)
        .entity(new RegisteredView(installation.id(), hosting.audience()))
        .build();
  }

  /** Puts one out for good. */
  @DELETE
  @Path("{id}")
  public Response remove(@PathParam("id") UUID id) {
    hosting.remove(id, administrator());
    return Response.noContent().build();
  }

  /** Lets one vouch no longer, until it is enabled again. */
  @PUT
  @Path("{id}/pause")
  public HostView disable(@PathParam("id") UUID id) {
    return hosting.disable(id, administrator());
  }

  /** Lets one vouch again. */
  @DELETE
  @Path("{id}/pause")
  public HostView enable(@PathParam("id") UUID id) {
    return hosting.enable(id, administrator());
  }

  /** Lets one sign with one more key. */
  @POST
  @Throttled
  @Idempotent
  @Path("{id}/keys")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addKey(@PathParam("id") UUID id, @NotNull @Valid KeyDraft draft) {
    return Response.status(Response.Status.CREATED)
        .entity(hosting.addKey(id, draft.key(), administrator()))
        .build();
  }

  /** Lets one sign with a key no longer. */
  @DELETE
  @Path("{id}/keys/{thumbprint}")
  public Response retireKey(@PathParam("id") UUID id, @PathParam("thumbprint") String thumbprint) {
    hosting.retireKey(id, thumbprint, administrator());
    return Response.noContent().build();
  }

  private UUID administrator() {
    Rights.mayAdminister(current.asker()).orRefuse();
    return current.asker().id();
  }

  /**
   * Installations.
   *
   * @param audience the address of this server that their assertions have to name
   */
  public record HostList(List<HostView> items, String audience) {}

  /** A code, here and never again. */
  public record CodeView(String code, Instant expiresAt) implements ShownOnce {

    @Override
    public CodeView withoutSecret() {
      return new CodeView(null, expiresAt);
    }
  }

  /**
   * An intranet that has registered.
   *
   * @param installation what its assertions name as their issuer
   * @param audience what they name as their audience
   */
  public record RegisteredView(UUID installation, String audience) {}

  /** A public key: JWK, or PEM. */
  public record KeyDraft(@NotNull @Size(max = 10_000) String key) {}
}
