package org.groundswell.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the live channel that keeps everything it hears, until it is asked for. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;

  private LiveClient() {}

  /** Opens the channel as this person; says nothing yet. */
  public static LiveClient open(Client person) {
    LiveClient client = new LiveClient();
    client.socket =
        connecting(person.address(), "Authorization", "Bearer " + person.token())
            .buildAsync(socketOf(person.address()), client)
            .join();
    return client;
  }

  /** Opens the channel with these headers, as a browser or an attacker would. */
  public static LiveClient open(URI address, String... headers) {
    LiveClient client = new LiveClient();
    client.socket = connecting(address, headers).buildAsync(socketOf(address), client).join();
    return client;
  }

  private static WebSocket.Builder connecting(URI address, String... headers) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(PATIENCE);
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    return builder;
  }

  private static URI socketOf(URI address) {
    return URI.create("ws://" + address.getAuthority() + "/live");
  }

  /** Says hello and waits for the welcome; answers its sequence. */
  public long hello() {
    say("{\"type\":\"hello\"}");
    return await("welcome").getJsonNumber("sequence").longValue();
  }

  /** Says hello as somebody who has heard everything up to an entry. */
  public long helloSince(long sequence) {
    say("{\"type\":\"hello\",\"since\":%d}".formatted(sequence));
    return await("welcome").getJsonNumber("sequence").longValue();
  }

  /** Subscribes and waits for the answer. */
  public JsonObject subscribe(String... topics) {
    say(
        Json.createObjectBuilder()
            .add("type", "subscribe")
            .add("topics", Json.createArrayBuilder(List.of(topics)))
            .build()
            .toString());
    return await("subscribed");
  }

  /** Sends any text. */
  public void say(String text) {
    socket.sendText(text, true).join();
  }

  /** The next message of this type, in at most twenty seconds; others before it are dropped. */
  public JsonObject await(String type) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonObject message = next(end - System.nanoTime());
      if (message == null) {
        throw new AssertionError("No " + type + " came");
      }
      if (message.getString("type").equals(type)) {
        return message;
      }
    }
  }

  /** Every message of this type that comes until it is silent for so long. */
  public List<JsonObject> untilSilent(String type, Duration silence) {
    List<JsonObject> messages = new ArrayList<>();
    JsonObject message = next(silence.toNanos());
    while (message != null) {
      if (message.getString("type").equals(type)) {
        messages.add(message);
      }
      message = next(silence.toNanos());
    }
    return messages;
  }

  private JsonObject next(long nanos) {
    try {
      return heard.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The code with which the server ended the connection. */
  public int closeCode() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      take(from);
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(WebSocket from) {
    try (JsonReader reader = Json.createReader(new StringReader(partial.toString()))) {
      JsonObject message = reader.readObject();
      if (message.getString("type").equals("ping")) {
        from.sendText("{\"type\":\"pong\"}", true);
      } else {
        heard.add(message);
      }
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  /** Breaks the connection off, as a lost network does. */
  @Override
  public void close() {
    socket.abort();
  }
}
