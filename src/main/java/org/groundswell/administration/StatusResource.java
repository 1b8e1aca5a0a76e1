package org.groundswell.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.groundswell.journal.Followers;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;
import org.groundswell.web.Refusal;

/** How the system is, for administrators. */
@Path("status")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

  private final Asker asker;
  private final Followers followers;
  private final SystemStatus system;

  @Inject
  StatusResource(Asker asker, Followers followers, SystemStatus system) {
    this.asker = asker;
    this.followers = followers;
    this.system = system;
  }

  /** Versions, uptime and followers; what the search index holds is at {@code status/index}. */
  @GET
  public StatusView status() {
    Rights.mayAdminister(asker).orRefuse();
    return system.view();
  }

  /** Lets a follower start anew from the first entry, while the system serves. */
  @POST
  @Idempotent
  @Path("followers/{name}/rebuild")
  public Response rebuild(@PathParam("name") String name) {
    Rights.mayAdminister(asker).orRefuse();
    if (!followers.rebuild(name)) {
      throw new Refusal(AdministrationRefusal.NO_SUCH_FOLLOWER);
    }
    return Response.accepted().build();
  }
}
