package org.groundswell.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalViews;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** The answers to a proposal. */
@Path("proposals/{id}/answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnswersResource {

  private final Asker asker;
  private final Answering answering;
  private final ProposalViews views;

  @Inject
  AnswersResource(Asker asker, Answering answering, ProposalViews views) {
    this.asker = asker;
    this.answering = answering;
    this.views = views;
  }

  /** Gives an answer. */
  @POST
  @Idempotent
  public Response answer(
      @PathParam("id") UUID id, @Valid @NotNull AnswerDraft draft, @Context HttpHeaders headers) {
    UUID answer =
        answering.answer(asker, id, draft, version -> ETags.requireMatch(headers, version));
    return Response.status(Response.Status.CREATED).entity(views.ownAnswer(asker, answer)).build();
  }
}
