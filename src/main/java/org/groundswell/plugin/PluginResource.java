package org.groundswell.plugin;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.web.Open;

/** What an intranet reads before it shows Groundswell. Open to everybody: it holds no secret. */
@Open
@Path("plugin")
@Produces(MediaType.APPLICATION_JSON)
public class PluginResource {

  private final Descriptor descriptor;
  private final Optional<String> publicAddress;

  /**
   * Serves this descriptor.
   *
   * @param publicAddress the address that people's browsers use, when a proxy stands in between
   */
  @Inject
  public PluginResource(
      Descriptor descriptor,
      @ConfigProperty(name = "groundswell.public-address") Optional<String> publicAddress) {
    this.descriptor = descriptor;
    this.publicAddress = publicAddress;
  }

  /** The descriptor of this very server. */
  @GET
  public JsonObject descriptor(@Context UriInfo uri) {
    String address = publicAddress.orElseGet(() -> addressOf(uri.getBaseUri()));
    return descriptor.at(address.replaceAll("/+$", ""));
  }

  /** What the descriptor is held to. */
  @GET
  @Path("schema")
  public JsonObject schema() {
    return descriptor.schema();
  }

  private static String addressOf(URI base) {
    return base.resolve("..").toString();
  }
}
