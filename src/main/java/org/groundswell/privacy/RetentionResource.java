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
import jakarta.ws.rs.QueryParam;
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
      @NotNull @Min(NOTICES_LEAST) @Max(MOST) Integer notices,
      @NotNull @Min(SESSIONS_LEAST) @Max(SESSIONS_MOST) Integer sessions,
      @NotNull @Min(OPENINGS_LEAST) @Max(MOST) Integer openings) {

    static final int MOST = 3650;
    static final int NOTICES_LEAST = 30;
    static final int SESSIONS_LEAST = 1;
    static final int SESSIONS_MOST = 365;
    static final int OPENINGS_LEAST = 365;

    private Map<String, Integer> byName() {
      return Map.of("notices", notices, "sessions", sessions, "openings", openings);
    }
  }

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
    retention.keep(asker.id(), days.byName());
    return days();
  }

  /**
   * What the next run throws away, with the days as they are, or as they would be where they are
   * given; nothing is changed.
   */
  @GET
  @Path("outlook")
  public RetentionOutlook outlook(
      @QueryParam("notices") @Min(Days.NOTICES_LEAST) @Max(Days.MOST) Integer notices,
      @QueryParam("sessions") @Min(Days.SESSIONS_LEAST) @Max(Days.SESSIONS_MOST) Integer sessions,
      @QueryParam("openings") @Min(Days.OPENINGS_LEAST) @Max(Days.MOST) Integer openings) {
    Days now = days();
    Days wanted =
        new Days(
            notices == null ? now.notices() : notices,
            sessions == null ? now.sessions() : sessions,
            openings == null ? now.openings() : openings);
    return new RetentionOutlook(retention.outlook(wanted.byName()));
  }
}
