package org.groundswell.signin.oidc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Needs;
import org.groundswell.rights.Rights;
import org.groundswell.rights.Scope;

/** Somebody's account at the agency's provider, for administrators. */
@Path("directory/people/{person}/account")
@RequestScoped
@Needs(Scope.CREDENTIALS)
@Produces(MediaType.APPLICATION_JSON)
public class LinkedAccountResource {

  private final Asker asker;
  private final Unlinking unlinking;

  @Inject
  LinkedAccountResource(Asker asker, Unlinking unlinking) {
    this.asker = asker;
    this.unlinking = unlinking;
  }

  /**
   * An account at the provider.
   *
   * @param subject what the provider calls it
   * @param linkedAt when the person first signed in with it
   */
  public record LinkedAccount(String issuer, String subject, Instant linkedAt) {}

  /** Which account is theirs. */
  @GET
  public LinkedAccount account(@PathParam("person") UUID person) {
    Rights.mayKeepDirectory(asker).orRefuse();
    Identities.Link link = unlinking.linkOf(person);
    return new LinkedAccount(link.issuer(), link.subject(), link.at());
  }

  /** It is theirs no longer; their sessions end, and their next sign-in is a first one. */
  @DELETE
  public Response unlink(@PathParam("person") UUID person) {
    Rights.mayKeepDirectory(asker).orRefuse();
    unlinking.unlink(person, asker.id());
    return Response.noContent().build();
  }
}
