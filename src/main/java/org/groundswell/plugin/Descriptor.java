package org.groundswell.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The descriptor as the build checked it, and the same with a server's address in it. */
@ApplicationScoped
class Descriptor {

  private final JsonObject file = read("/plugin/plugin.json");
  private final JsonObject schema = read("/plugin/plugin.schema.json");

  /** The descriptor of the server at this address, which has no slash at its end. */
  JsonObject at(String address) {
    JsonObject server =
        Json.createObjectBuilder(file.getJsonObject("server")).add("address", address).build();
    return Json.createObjectBuilder(file)
        .add("$schema", address + "/api/plugin/schema")
        .add("server", server)
        .build();
  }

  JsonObject schema() {
    return schema;
  }

  private static JsonObject read(String resource) {
    try (InputStream in = Descriptor.class.getResourceAsStream(resource);
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
