package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.calendar.TermsDraft;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.pipeline.Promise;
import org.groundswell.web.Refusal;

/** What would be promised to somebody who sends an idea now. */
@Path("promises")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PromisesResource {

  private final AgencyCalendar calendar;
  private final Directory directory;
  private final Clock clock;

  @Inject
  PromisesResource(AgencyCalendar calendar, Directory directory, Clock clock) {
    this.calendar = calendar;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * By when a proposal that is sent now would be acknowledged, answered and decided.
   *
   * @param terms the same in working days
   */
  public record Outlook(Instant acknowledge, Instant answer, Instant decide, TermsDraft terms) {}

  /** The promise of this desk, or of this campaign. */
  @GET
  public Outlook outlook(
      @QueryParam("desk") @NotNull UUID desk, @QueryParam("campaign") UUID campaign) {
    if (directory.unit(desk).isEmpty()) {
      throw new Refusal(DirectoryRefusal.NO_SUCH_UNIT);
    }
    Optional<UUID> asked = Optional.ofNullable(campaign);
    Promise promise = calendar.promiseAt(desk, asked, clock.instant());
    return new Outlook(
        promise.acknowledge().due(),
        promise.answer().due(),
        promise.decide().due(),
        TermsDraft.of(calendar.termsAt(desk, asked)));
  }
}
