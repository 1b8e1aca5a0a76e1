package org.groundswell.triage.unsent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.rights.Asker;

/** What the asker has begun to answer and not sent; nobody else reads it. */
@Path("proposals/{id}/unsent-answer")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnsentAnswerResource {

  private final Asker asker;
  private final UnsentAnswers answers;

  @Inject
  UnsentAnswerResource(Asker asker, UnsentAnswers answers) {
    this.asker = asker;
    this.answers = answers;
  }

  /** What is kept. */
  @GET
  public KeptAnswer kept(@PathParam("id") UUID id) {
    return answers.of(asker, id);
  }

  /** Keeps it in place of what was kept before: what was written last counts. */
  @PUT
  public KeptAnswer keep(@PathParam("id") UUID id, @Valid @NotNull BegunAnswer answer) {
    return answers.keep(asker, id, answer);
  }

  /** Keeps nothing any more. */
  @DELETE
  public Response drop(@PathParam("id") UUID id) {
    answers.drop(asker, id);
    return Response.noContent().build();
  }
}
