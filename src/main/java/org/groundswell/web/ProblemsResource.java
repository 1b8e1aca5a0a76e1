package org.groundswell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * The catalogue of problems: each {@code type} that a response can carry, its status and its title.
 */
@Open
@Path("problems")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsResource {

  private final ProblemCatalogue catalogue;

  @Inject
  ProblemsResource(ProblemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** All problems, by slug. */
  @GET
  public Catalogue list() {
    return new Catalogue(
        catalogue.reasons().stream()
            .map(reason -> new Kind(reason.slug(), reason.status(), reason.title()))
            .toList());
  }

  /** The list of problems. */
  public record Catalogue(List<Kind> items) {}

  /** One kind of problem. */
  public record Kind(String slug, int status, String title) {}
}
