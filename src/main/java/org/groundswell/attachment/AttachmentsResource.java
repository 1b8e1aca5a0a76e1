package org.groundswell.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.groundswell.attachment.content.FileName;
import org.groundswell.rights.Asker;
import org.groundswell.web.LargeBody;

/** The files of a proposal. */
@Path("proposals/{id}/attachments")
@RequestScoped
public class AttachmentsResource {

  private final Asker asker;
  private final Receiving receiving;
  private final Attaching attaching;
  private final AttachingOnce once;
  private final AttachedFiles files;
  private final Attachments attachments;
  private final Limits limits;

  @Inject
  AttachmentsResource(
      Asker asker,
      Receiving receiving,
      Attaching attaching,
      AttachingOnce once,
      AttachedFiles files,
      Attachments attachments,
      Limits limits) {
    this.asker = asker;
    this.receiving = receiving;
    this.attaching = attaching;
    this.once = once;
    this.files = files;
    this.attachments = attachments;
    this.limits = limits;
  }

  /**
   * The files of a proposal, and how much it may have.
   *
   * @param mostBytes of one file
   * @param mostBytesTogether of all of them
   */
  public record Items(
      List<AttachmentView> items, int mostFiles, int mostBytes, long mostBytesTogether) {}

  /** The files, in the order in which they came. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Items all(@PathParam("id") UUID id) {
    return new Items(
        files.of(asker, id), limits.mostFiles(), limits.mostBytes(), limits.mostBytesTogether());
  }

  /**
   * Attaches the body under this name. What it is, its bytes say. With an {@code Idempotency-Key} a
   * file that is sent twice is attached once.
   */
  @POST
  @LargeBody
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public Response attach(
      @PathParam("id") UUID id, @QueryParam("name") String name, InputStream bytes) {
    attaching.requireMay(asker, id);
    FileName called = FileName.of(name);
    try (ReceivedFile file = receiving.receive(asker, bytes)) {
      Accepted accepted = file.accept(called, asker.behindPen());
      return once.attach(id, new AttachingOnce.Sent(called.text(), file.sentDigest()), accepted);
    }
  }

  /** The file itself, or the part of it that a {@code Range} asks for. */
  @GET
  @Path("{attachment}")
  @Produces(MediaType.WILDCARD)
  public Response open(
      @PathParam("id") UUID id,
      @PathParam("attachment") UUID attachment,
      @HeaderParam("Range") String wanted,
      @HeaderParam("If-Range") String unless,
      @Context Request request) {
    Attachment file = files.open(asker, id, attachment);
    EntityTag tag = new EntityTag(file.digest());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return safely(unchanged.tag(tag), file).build();
    }
    boolean sameFile = unless == null || unless.equals("\"" + tag.getValue() + "\"");
    ByteRange whole = ByteRange.whole(file.size());
    ByteRange range = sameFile ? ByteRange.of(wanted, file.size()).orElse(whole) : whole;
    Response.ResponseBuilder answer =
        Response.ok(new Download(attachments, file, range), file.kind().mediaType()).tag(tag);
    if (range.length() < file.size()) {
      answer.status(Response.Status.PARTIAL_CONTENT).header("Content-Range", range.header());
    }
    return safely(answer.header(HttpHeaders.CONTENT_LENGTH, range.length()), file).build();
  }

  /** Whatever is in it, a browser shall neither guess what it is nor run it as a part of us. */
  private static Response.ResponseBuilder safely(Response.ResponseBuilder answer, Attachment file) {
    return answer
        .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(file))
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  /** Takes one's own back. */
  @DELETE
  @Path("{attachment}")
  public void remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
    attaching.remove(asker, id, attachment);
  }
}
