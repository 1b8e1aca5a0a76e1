package org.groundswell.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** A person at the public API, with a bearer token or without any. */
public final class Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final URI address;
  private final String token;

  Client(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** Somebody who has not signed in to the product at this address. */
  public static Client strangerAt(URI address) {
    return new Client(address, null);
  }

  /** The same product, as this person. */
  public Client as(UUID person) {
    String body = "{\"personId\":\"%s\",\"transport\":\"bearer\"}".formatted(person);
    Answer answer = post("api/demo/sign-in", body).expect(201);
    return new Client(address, answer.json().getString("token"));
  }

  /** The same product, as this person of whom it has told. */
  public Client as(JsonObject person) {
    return as(UUID.fromString(person.getString("id")));
  }

  /** The same product, as whoever in the demo's directory has this name. */
  public Client as(String name) {
    return as(idOf(name));
  }

  /** The id of whoever in the demo's directory has this name. */
  public UUID idOf(String name) {
    Client someone = token == null ? as(anybody()) : this;
    String query = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return someone.get("api/people?limit=100&q=" + query).expect(200).items().stream()
        .filter(person -> person.getString("name").equals(name))
        .map(person -> UUID.fromString(person.getString("id")))
        .findFirst()
        .orElseThrow();
  }

  private UUID anybody() {
    return UUID.fromString(get("api/demo/people").expect(200).items().getFirst().getString("id"));
  }

  /** What to show to be recognised; null for a stranger. */
  public String token() {
    return token;
  }

  /** Where the product answers. */
  public URI address() {
    return address;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Sends a body of JSON, with more headers as pairs of names and values. */
  public Answer send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a body of JSON Lines. */
  public Answer sendLines(String path, String lines) {
    return send(
        request(path)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines)));
  }

  /** Sends a text of this media type. */
  public Answer sendText(String path, String type, String text) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(text)));
  }

  /** The same person in another session; a stranger stays one. */
  public Client again() {
    if (token == null) {
      return this;
    }
    return as(get("api/session").expect(200).json().getJsonObject("person"));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/").resolve(path)).timeout(Duration.ofSeconds(30));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    return Answer.to(request, HTTP);
  }

  /** What the product answered. */
  public record Answer(HttpResponse<String> response) {

    /** What it answers to a request sent by this client. */
    public static Answer to(HttpRequest.Builder request, HttpClient by) {
      try {
        return new Answer(by.send(request.build(), BodyHandlers.ofString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** The same, provided that it has this status. */
    public Answer expect(int status) {
      Assertions.assertThat(response.statusCode())
          .as("%s answered %s", response.uri(), response.body())
          .isEqualTo(status);
      return this;
    }

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public JsonObject json() {
      try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
        return reader.readObject();
      }
    }

    /** What a list holds. */
    public List<JsonObject> items() {
      return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** The slug of a problem. */
    public String problem() {
      return json().getString("type").replace("/problems/", "");
    }

    /** The first header of this name; empty when there is none. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The tag to change this version by. */
    public String etag() {
      return response.headers().firstValue("ETag").orElseThrow();
    }
  }
}
