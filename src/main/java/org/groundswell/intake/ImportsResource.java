package org.groundswell.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.LargeBody;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Refusal;

/** Brings in proposals from elsewhere, for administrators. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  private static final int LISTED = 50;

  private final Importing importing;
  private final ImportRuns runs;
  private final Asker asker;

  @Inject
  ImportsResource(Importing importing, ImportRuns runs, Asker asker) {
    this.importing = importing;
    this.runs = runs;
    this.asker = asker;
  }

  /**
   * Imports the lines of the body while they arrive; answers when the last is dealt with. Bad lines
   * are listed in the answer and do not make the import fail.
   */
  @POST
  @LargeBody
  @Consumes({"application/x-ndjson", "application/jsonl"})
  public Response run(@Valid @BeanParam Parameters parameters, InputStream lines) {
    Rights.mayImport(asker).orRefuse();
    ImportView run = importing.run(parameters.order(asker.id()), lines);
    return Response.created(URI.create("imports/" + run.id())).entity(run).build();
  }

  /** The latest runs, the newest first. */
  @GET
  public ImportList list() {
    Rights.mayImport(asker).orRefuse();
    return new ImportList(runs.newest(LISTED));
  }

  /** One run with its problems; while it runs, how far it has come. */
  @GET
  @Path("{id}")
  public ImportView one(@PathParam("id") UUID id) {
    Rights.mayImport(asker).orRefuse();
    return runs.find(id).orElseThrow(() -> new Refusal(IntakeRefusal.NO_SUCH_IMPORT));
  }

  /** Runs of imports. */
  public record ImportList(List<ImportView> items) {}

  /** What the address says of an import. */
  static class Parameters {

    @QueryParam("name")
    @NotNull
    @PlainLine(min = 1, max = 200)
    String name;

    @QueryParam("format")
    @DefaultValue("groundswell")
    String format;

    @QueryParam("campaign")
    UUID campaign;

    @QueryParam("after")
    @DefaultValue("0")
    @Min(0)
    long after;

    ImportOrder order(UUID startedBy) {
      return new ImportOrder(name, format, campaign, startedBy, after);
    }
  }
}
