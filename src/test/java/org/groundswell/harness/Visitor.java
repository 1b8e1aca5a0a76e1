package org.groundswell.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser, as far as HTTP goes: keeps cookies, follows redirects one at a time,
 * fills in Keycloak's form.
 */
public final class Visitor {

  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  /** Browsers keep one jar for all ports of a host; Java's own does not speak to loopback so. */
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** What is at an address. */
  public HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /** Where an address leads. */
  public URI next(URI address) {
    return next(get(address));
  }

  /** Where an answer leads. */
  public static URI next(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(location -> answer.uri().resolve(location))
        .orElseThrow(
            () -> new AssertionError(answer.uri() + " led nowhere: " + answer.statusCode()));
  }

  /** Fills in the form of Keycloak at an address; where it leads. */
  public URI logIn(URI form, String userName) {
    HttpResponse<String> page = get(form);
    Matcher action = FORM.matcher(page.body());
    if (!action.find()) {
      // Keycloak remembers its own session.
      return next(page);
    }
    String entries =
        "username="
            + URLEncoder.encode(userName, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(userName + "-knows", StandardCharsets.UTF_8);
    return next(
        send(
            HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(entries))));
  }

  /** Whether an address shows a form to log in. */
  public boolean isAskedToLogIn(URI address) {
    return FORM.matcher(get(address).body()).find();
  }

  /** A change from one of the site's own pages. */
  public HttpResponse<String> delete(URI address) {
    return send(HttpRequest.newBuilder(address).header("Sec-Fetch-Site", "same-origin").DELETE());
  }

  /** What the browser keeps under a name. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** Has the browser keep something that somebody else chose. */
  public void plant(String name, String value) {
    cookies.put(name, value);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header("Cookie", jar());
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String jar() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String header) {
    String[] parts = header.split(";", 2);
    String name = parts[0].substring(0, parts[0].indexOf('='));
    if (header.matches("(?i).*; *max-age=0\\b.*")) {
      cookies.remove(name);
    } else {
      cookies.put(name, parts[0].substring(name.length() + 1));
    }
  }
}
