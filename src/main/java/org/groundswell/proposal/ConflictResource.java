package org.groundswell.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;

/** Whom a proposal is about, between its authors and nobody else. */
@Path("proposals/{id}/conflict")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConflictResource {

  private final Asker asker;
  private final SayingConflict saying;

  @Inject
  ConflictResource(Asker asker, SayingConflict saying) {
    this.asker = asker;
    this.saying = saying;
  }

  /** Those who shall not answer it; at most five. */
  public record Conflict(@NotNull @Size(max = 5) List<@NotNull UUID> people) {

    /** Copies the list. */
    public Conflict {
      people = people == null ? null : people.stream().toList();
    }
  }

  /** Those who were named. */
  public record Named(List<PersonRef> people) {}

  /** Whom it is about. */
  @GET
  public Named named(@PathParam("id") UUID id) {
    return new Named(saying.of(asker, id));
  }

  /** Names them; what was sent goes to another desk at once. */
  @PUT
  public Named say(
      @PathParam("id") UUID id, @Valid @NotNull Conflict conflict, @Context HttpHeaders headers) {
    saying.say(
        asker,
        id,
        new HashSet<>(conflict.people()),
        version -> ETags.requireMatch(headers, version));
    return named(id);
  }
}
