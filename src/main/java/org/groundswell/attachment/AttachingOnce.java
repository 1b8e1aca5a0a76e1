package org.groundswell.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/**
 * Attaches a file once, however often it is sent with one {@code Idempotency-Key}: the file has
 * arrived before the transaction begins that keeps the key and the file.
 */
@RequestScoped
class AttachingOnce {

  private final Asker asker;
  private final Attaching attaching;
  private final AttachedFiles files;

  @Inject
  AttachingOnce(Asker asker, Attaching attaching, AttachedFiles files) {
    this.asker = asker;
    this.attaching = attaching;
    this.files = files;
  }

  /**
   * What tells one sending from another.
   *
   * @param digest SHA-256 of the bytes as they were sent
   */
  public record Sent(String name, String digest) {}

  /** Answers the file as its uploader sees it. */
  @Idempotent
  Response attach(UUID proposal, Sent sent, Accepted accepted) {
    UUID id = attaching.attach(asker, proposal, accepted);
    return Response.status(Response.Status.CREATED).entity(files.one(asker, proposal, id)).build();
  }
}
