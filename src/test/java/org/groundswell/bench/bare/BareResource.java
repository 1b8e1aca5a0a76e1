package org.groundswell.bench.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Answers at once, with a few bytes. */
@Path("bare")
public class BareResource {

  /** A small JSON object. */
  @GET
  @Produces("application/json")
  public String bare() {
    return "{\"bare\":true}";
  }
}
