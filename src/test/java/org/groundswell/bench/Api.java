package org.groundswell.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The product's API in a few verbs, for preparing a measurement. */
final class Api {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;

  Api(URI server) {
    this.server = server;
  }

  /** A bearer token for the first demo person with this role. */
  String signIn(String role) throws IOException, InterruptedException {
    String person =
        json(get("/api/demo/people", ""))
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(each -> each.getString("role").equals(role))
            .findFirst()
            .orElseThrow()
            .getString("id");
    String body = "{\"personId\":\"" + person + "\",\"transport\":\"bearer\"}";
    return json(post("/api/demo/sign-in", "", "application/json", BodyPublishers.ofString(body)))
        .getString("token");
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return http.send(request(path, token).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String token, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return send("POST", path, token, type, body);
  }

  HttpResponse<String> send(
      String method, String path, String token, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return http.send(
        request(path, token).header("Content-Type", type).method(method, body).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  static void require(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
  }

  static JsonObject json(HttpResponse<String> response) {
    require(response);
    return Json.createReader(new StringReader(response.body())).readObject();
  }
}
