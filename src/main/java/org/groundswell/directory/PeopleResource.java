package org.groundswell.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The people picker: colleagues by the beginnings of their names. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

  private final PeopleByName people;

  @Inject
  PeopleResource(PeopleByName people) {
    this.people = people;
  }

  /** Those whose names have a word that begins with each word of the question, by name. */
  @GET
  public PeopleList people(
      @QueryParam("q") @DefaultValue("") @Size(max = 100) String question,
      @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(100) int limit) {
    return new PeopleList(people.whoseNamesBeginWith(question, limit));
  }

  /** A list of people. */
  public record PeopleList(List<PersonRef> items) {}
}
