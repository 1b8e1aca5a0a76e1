package org.groundswell.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.groundswell.rights.Asker;

/** Everything that is held about the one who asks, as data and to read. */
@Path("account")
@RequestScoped
public class AccountResource {

  private final Asker asker;
  private final PersonalRecords records;
  private final Clock clock;

  @Inject
  AccountResource(Asker asker, PersonalRecords records, Clock clock) {
    this.asker = asker;
    this.records = records;
    this.clock = clock;
  }

  /**
   * The rows that refer to the person, by table.
   *
   * @param at when they were read
   */
  public record Held(Instant at, Map<String, List<Map<String, String>>> records) {}

  /** As data; what they wrote without their name is among it, so it is for their eyes alone. */
  @GET
  @Path("held")
  @Produces(MediaType.APPLICATION_JSON)
  public Held held() {
    return new Held(clock.instant(), records.of(asker.id()));
  }

  /** As one archive: a page to read and to print, and the same as data. */
  @GET
  @Path("held.zip")
  @Produces("application/zip")
  public Response archive() {
    Instant at = clock.instant();
    HeldArchive archive = new HeldArchive(records, records.placesOf(asker.id()), at);
    StreamingOutput body = archive::write;
    String file = "groundswell-" + LocalDate.ofInstant(at, ZoneOffset.UTC) + ".zip";
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
