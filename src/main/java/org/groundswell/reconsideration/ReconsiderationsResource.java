package org.groundswell.reconsideration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.groundswell.reconsideration.ReconsiderationView.WaitingList;
import org.groundswell.rights.Asker;

/** The declines that wait for the asker to look again. */
@Path("reconsiderations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReconsiderationsResource {

  private final Asker asker;
  private final ReconsiderationViews views;

  @Inject
  ReconsiderationsResource(Asker asker, ReconsiderationViews views) {
    this.asker = asker;
    this.views = views;
  }

  /** The one due first comes first. */
  @GET
  public WaitingList waiting() {
    return views.waiting(asker);
  }
}
