package org.groundswell.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The agency's units, with those who run them. */
@Path("units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnitsResource {

  private final Directory directory;

  @Inject
  UnitsResource(Directory directory) {
    this.directory = directory;
  }

  /** Every unit, siblings in their order. */
  @GET
  public UnitList units() {
    Organisation organisation = directory.organisation();
    LocalDate today = directory.today();
    Set<UUID> runners = new HashSet<>();
    for (Unit unit : organisation.units()) {
      organisation.holderOf(unit.id(), Post.Kind.MANAGER, today).ifPresent(runners::add);
      organisation.holderOf(unit.id(), Post.Kind.ACTING, today).ifPresent(runners::add);
    }
    Map<UUID, PersonRef> people = directory.people(runners);
    return new UnitList(
        organisation.units().stream()
            .map(unit -> view(organisation, unit, today, people))
            .toList());
  }

  private static UnitView view(
      Organisation organisation, Unit unit, LocalDate today, Map<UUID, PersonRef> people) {
    Optional<UUID> manager = organisation.holderOf(unit.id(), Post.Kind.MANAGER, today);
    Optional<UUID> acting = organisation.holderOf(unit.id(), Post.Kind.ACTING, today);
    return new UnitView(
        unit.id(),
        unit.name(),
        unit.slug(),
        unit.parentId(),
        List.copyOf(organisation.unitAndAncestors(unit.id()).reversed()),
        manager.map(people::get).orElse(null),
        acting.map(people::get).orElse(null));
  }

  /** A list of units. */
  public record UnitList(List<UnitView> items) {}
}
