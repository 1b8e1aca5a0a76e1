package org.groundswell.provisioning.csv;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.groundswell.web.AtMost;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.LargeBody;
import org.groundswell.web.Refusal;
import org.groundswell.web.Slug;

/** Files for the directory: sent and compared, looked at, confirmed and applied. */
@Path("directory/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

  private static final int LISTED = 20;

  /** A hundred thousand lines, each with every field. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Asker asker;
  private final Comparing comparing;
  private final Applying applying;
  private final Files files;

  @Inject
  FilesResource(Asker asker, Comparing comparing, Applying applying, Files files) {
    this.asker = asker;
    this.comparing = comparing;
    this.applying = applying;
    this.files = files;
  }

  /** Files, the newest first. */
  public record FileList(List<FileView> items) {}

  /** Some lines of a file; {@code next} is the position to ask for the rest after. */
  public record LineList(List<LineView> items, Integer next) {}

  /** The difference that was shown. */
  public record Confirmation(@NotNull @Size(max = 64) String digest) {}

  /**
   * Compares the lines of the body with the directory while they arrive, and changes nothing.
   *
   * @param complete whether who is missing in the file shall leave
   */
  @POST
  @LargeBody
  @Consumes({"text/csv", "text/plain"})
  public Response compare(
      @QueryParam("kind") @NotNull String kind,
      @QueryParam("complete") @DefaultValue("false") boolean complete,
      InputStream bytes) {
    Rights.mayProvision(asker).orRefuse();
    FileKind known =
        Slug.read(FileKind.class, kind)
            .orElseThrow(() -> new InvalidInput("/kind", "must be people or units"));
    InputStream limited = new AtMost(MOST_BYTES, bytes, FilesResource::tooLong);
    UUID id = comparing.compare(new Comparing.Sent(known, complete, asker.id(), limited));
    return Response.created(URI.create("directory/files/" + id)).entity(find(id)).build();
  }

  private static Refusal tooLong() {
    return new Refusal(FileRefusal.FILE_TOO_LONG, "A file may have 32 MiB.");
  }

  /** The newest files. */
  @GET
  public FileList list() {
    Rights.mayProvision(asker).orRefuse();
    return new FileList(files.newest(LISTED));
  }

  /** One file; while it is applied, how far it has come. */
  @GET
  @Path("{id}")
  public FileView one(@PathParam("id") UUID id) {
    Rights.mayProvision(asker).orRefuse();
    return find(id);
  }

  /** What its lines would do, or what was in the way; all but the unchanged. */
  @GET
  @Path("{id}/lines")
  public LineList lines(
      @PathParam("id") UUID id,
      @QueryParam("action") @Size(max = 20) String action,
      @QueryParam("after") @DefaultValue("0") @Min(0) int after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Rights.mayProvision(asker).orRefuse();
    find(id);
    List<LineView> lines = files.lines(id, action, after, limit + 1);
    return lines.size() > limit
        ? new LineList(lines.subList(0, limit), lines.get(limit - 1).position())
        : new LineList(lines, null);
  }

  /** Confirms exactly this difference and applies it; sent again, goes on where it stopped. */
  @PUT
  @Path("{id}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  public FileView confirm(@PathParam("id") UUID id, @Valid @NotNull Confirmation confirmation) {
    Rights.mayProvision(asker).orRefuse();
    return applying.apply(id, confirmation.digest(), asker.id());
  }

  private FileView find(UUID id) {
    return files.find(id).orElseThrow(() -> new Refusal(FileRefusal.NO_SUCH_FILE));
  }
}
