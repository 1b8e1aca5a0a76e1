package org.groundswell.triage.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.ETags;
import org.groundswell.web.Idempotent;

/** The answer templates of the desks that the asker answers. */
@Path("desk/templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TemplatesResource {

  private final Asker asker;
  private final Templates templates;
  private final KeepingTemplates keeping;

  @Inject
  TemplatesResource(Asker asker, Templates templates, KeepingTemplates keeping) {
    this.asker = asker;
    this.templates = templates;
    this.keeping = keeping;
  }

  /**
   * What a desk may begin with.
   *
   * @param blanks every named blank that a template may have
   * @param most how many one unit may keep
   */
  public record TemplateList(List<AnswerTemplate> items, List<String> blanks, int most) {}

  /** Those of one desk, or of all of the asker's, with what they inherit. */
  @GET
  public TemplateList templates(@QueryParam("unit") UUID unit) {
    return new TemplateList(templates.at(asker, unit), Blanks.NAMED, KeepingTemplates.MOST);
  }

  /** Keeps a new one. */
  @POST
  @Idempotent
  public Response keep(@NotNull @Valid NewTemplate wanted) {
    UUID id = keeping.keep(asker, wanted.unit(), wanted.template());
    return tagged(Response.status(Response.Status.CREATED), id);
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public Response template(@PathParam("id") UUID id) {
    return tagged(Response.ok(), id);
  }

  /** Changes it. */
  @PUT
  @Path("{id}")
  public Response change(
      @PathParam("id") UUID id, @NotNull @Valid TemplateDraft draft, @Context HttpHeaders headers) {
    keeping.change(asker, id, draft, version -> ETags.requireMatch(headers, version));
    return tagged(Response.ok(), id);
  }

  /** Drops it. */
  @DELETE
  @Path("{id}")
  public Response drop(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    keeping.drop(asker, id, version -> ETags.requireMatch(headers, version));
    return Response.noContent().build();
  }

  private Response tagged(Response.ResponseBuilder response, UUID id) {
    AnswerTemplate template = templates.one(asker, id);
    return response.entity(template).tag(ETags.of(template.version())).build();
  }
}
