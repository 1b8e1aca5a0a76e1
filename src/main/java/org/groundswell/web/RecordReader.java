package org.groundswell.web;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads a JSON body into a record, and says exactly what does not fit.
 *
 * <p>JSON-B ignores unknown fields and stops at the first wrong type with a message that names Java
 * classes. Here every mistake is collected with its pointer (see {@link RecordBinder}): people get
 * all of them at once, beside the fields. Broken JSON and broken UTF-8 are 400, a body that is JSON
 * but does not fit is 422.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
class RecordReader implements MessageBodyReader<Record> {

  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return new RecordBinder().bind(parse(body), type);
  }

  private static JsonValue parse(InputStream body) throws IOException {
    try (JsonReader reader = READERS.createReader(utf8(body))) {
      return reader.readValue();
    } catch (JsonException e) {
      throw unreadable(e);
    } catch (RuntimeException e) {
      // The parser throws its own kinds for a body that is empty or nested too deeply.
      throw e instanceof Refusal ? e : unreadable(e);
    }
  }

  private static InputStreamReader utf8(InputStream body) {
    return new InputStreamReader(
        body,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Refusal unreadable(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof CharacterCodingException) {
        return new Refusal(WebRefusal.UNREADABLE_BODY, "The body is not well-formed UTF-8.");
      }
    }
    return new Refusal(WebRefusal.UNREADABLE_BODY, "The body is not well-formed JSON.");
  }
}
