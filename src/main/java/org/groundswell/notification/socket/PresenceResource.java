package org.groundswell.notification.socket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.groundswell.rights.Asker;

/** Whether whoever asks is seen reading at their desks. */
@Path("desk/presence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PresenceResource {

  private final Asker asker;
  private final PresenceChoices choices;
  private final PresenceChoosing choosing;

  @Inject
  PresenceResource(Asker asker, PresenceChoices choices, PresenceChoosing choosing) {
    this.asker = asker;
    this.choices = choices;
    this.choosing = choosing;
  }

  /** What was chosen. */
  @GET
  public PresenceView choice() {
    return new PresenceView(choices.shows(asker.id()));
  }

  /** Chooses. */
  @PUT
  public PresenceView choose(@NotNull PresenceView choice) {
    choosing.choose(asker.id(), choice.shown());
    return choice;
  }
}
