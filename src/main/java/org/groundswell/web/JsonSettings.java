package org.groundswell.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How records become JSON: absent means null, instants and dates as ISO 8601, enums in kebab-case.
 *
 * <p>The way in is {@link RecordReader}, which is stricter than JSON-B can be.
 */
@Provider
public class JsonSettings implements ContextResolver<Jsonb> {

  private static final Jsonb JSONB =
      JsonbBuilder.create(new JsonbConfig().withSerializers(new Slugs()));

  /** The one JSON-B of the product, for who writes JSON outside of a response: sockets, hooks. */
  public static Jsonb jsonb() {
    return JSONB;
  }

  @Override
  public Jsonb getContext(Class<?> type) {
    return JSONB;
  }

  @SuppressWarnings("rawtypes")
  static final class Slugs implements JsonbSerializer<Enum> {

    @Override
    public void serialize(Enum constant, JsonGenerator json, SerializationContext context) {
      json.write(Slug.of(constant));
    }
  }
}
