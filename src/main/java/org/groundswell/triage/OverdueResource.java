package org.groundswell.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.proposal.reading.DeskPages;
import org.groundswell.proposal.reading.OverduePages;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.Role;

/**
 * The promises that lapsed: those of their own desks for managers, those of their part for leaders,
 * all for administrators.
 */
@Path("overdue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OverdueResource {

  private final Asker asker;
  private final OverduePages pages;
  private final Directory directory;

  @Inject
  OverdueResource(Asker asker, OverduePages pages, Directory directory) {
    this.asker = asker;
    this.pages = pages;
    this.directory = directory;
  }

  /** The oldest first; of one unit and those below it when one is given. */
  @GET
  public OverduePages.Page overdue(
      @QueryParam("unit") UUID unit,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    Rights.mayReadOverdue(asker).orRefuse();
    DeskPages.Place place = new DeskPages.Place(cursor, limit);
    return pages.page(asker, new OverduePages.Part(desks(unit), place));
  }

  /** Empty where nothing is to be left out. */
  private Optional<Set<UUID>> desks(UUID unit) {
    Optional<Set<UUID>> theirs =
        asker.is(Role.ADMINISTRATOR) ? Optional.empty() : Optional.of(ledOrAnswered());
    if (unit == null) {
      return theirs;
    }
    Set<UUID> below = new HashSet<>(directory.organisation().unitAndDescendants(unit));
    theirs.ifPresent(below::retainAll);
    return Optional.of(below);
  }

  private Set<UUID> ledOrAnswered() {
    Set<UUID> units = new HashSet<>(asker.leads());
    units.addAll(asker.desks());
    return units;
  }
}
