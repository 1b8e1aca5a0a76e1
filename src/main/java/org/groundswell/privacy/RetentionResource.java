package org.groundswell.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;

/** For how many days things are kept; for administrators. */
@Path("retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RetentionResource {

  private final Asker asker;
  private final Retention retention;

  @Inject
  RetentionResource(Asker asker, Retention retention) {
    this.asker = asker;
    this.retention = retention;
  }

  /**
   * Days each.
   *
   * @param notices read notices, from when they came
   * @param sessions sessions, from when they ended
   * @param openings requests to know an author, from when they were asked
   */
  public record Days(
      @NotNull @Min(30) @Max(3650) Integer notices,
      @NotNull @Min(1) @Max(365) Integer sessions,
      @NotNull @Min(365) @Max(3650) Integer openings) {}

  /** As it is. */
  @GET
  public Days days() {
    Rights.mayAdminister(asker).orRefuse();
    Map<String, Integer> days = retention.days();
    return new Days(days.get("notices"), days.get("sessions"), days.get("openings"));
  }

  /** As it shall be. */
  @PUT
  public Days keep(@Valid @NotNull Days days) {
    Rights.mayAdminister(asker).orRefuse();
    retention.keep(
        Map.of(
            "notices", days.notices(), "sessions", days.sessions(), "openings", days.openings()));
    return days();
  }
}
