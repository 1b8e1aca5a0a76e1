package org.groundswell.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.groundswell.notification.NoticeView.NoticePage;
import org.groundswell.rights.Asker;
import org.groundswell.web.Idempotent;

/** The caller's own inbox. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

  private final Notices notices;
  private final InboxProgress progress;
  private final Asker asker;

  @Inject
  NoticesResource(Notices notices, InboxProgress progress, Asker asker) {
    this.notices = notices;
    this.progress = progress;
    this.asker = asker;
  }

  /** The newest notices, all or only the unread ones. */
  @GET
  public NoticePage notices(
      @QueryParam("unread") boolean unread,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    progress.awaitEverythingThatHappened();
    return notices.page(asker, unread, cursor, limit);
  }

  /** Marks everything up to an entry of the journal as read. */
  @POST
  @Idempotent
  @Path("read")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response read(@NotNull @Valid Reading reading) {
    notices.read(asker, reading.upTo());
    return Response.noContent().build();
  }

  /**
   * How far the caller has read.
   *
   * @param upTo the sequence of the newest notice that was shown
   */
  public record Reading(@NotNull @PositiveOrZero Long upTo) {}
}
