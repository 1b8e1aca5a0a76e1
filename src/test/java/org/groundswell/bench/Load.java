package org.groundswell.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * A closed-loop load over keep-alive HTTP/1.1 connections: every client sends its next request when
 * it has read the whole answer to the last one. It speaks to sockets directly because a full client
 * would take the core that the server needs.
 */
final class Load {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final int port;
  private final int clients;
  private final Duration duration;

  Load(int port, int clients, Duration duration) {
    this.port = port;
    this.clients = clients;
    this.duration = duration;
  }

  /** A GET by whoever has the token. */
  static byte[] get(String path, String token) {
    return bytes("GET", path, token, "", "");
  }

  /** A POST by whoever has the token. */
  static byte[] post(String path, String token, String type, String body) {
    String headers =
        "Content-Type: %s\r\nContent-Length: %d\r\n"
            .formatted(type, body.getBytes(StandardCharsets.UTF_8).length);
    return bytes("POST", path, token, headers, body);
  }

  private static byte[] bytes(
      String method, String path, String token, String headers, String body) {
    return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n%s\r\n%s"
        .formatted(method, path, token, headers, body)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A request that is the same each time. */
  Outcome of(String request) {
    byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
    return run(client -> turn -> bytes);
  }

  /**
   * Runs all clients for the duration.
   *
   * @param requests gives each client, by its number, the source of its requests, by turn
   */
  Outcome run(IntFunction<IntFunction<byte[]>> requests) {
    long end = System.nanoTime() + duration.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> running = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        IntFunction<byte[]> source = requests.apply(client);
        running.add(threads.submit((Callable<Outcome>) () -> talk(source, end)));
      }
      Outcome all = new Outcome(duration);
      for (Future<Outcome> one : running) {
        all.add(one.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Outcome talk(IntFunction<byte[]> source, long end) {
    Outcome outcome = new Outcome(duration);
    int turn = 0;
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
        boolean open = true;
        while (open && System.nanoTime() < end) {
          byte[] request = source.apply(turn++);
          long begun = System.nanoTime();
          socket.getOutputStream().write(request);
          Response response = Response.read(in);
          outcome.record(response.status(), System.nanoTime() - begun);
          open = response.staysOpen();
        }
      } catch (IOException e) {
        outcome.fail();
      }
    }
    return outcome;
  }

  /** What is read of an answer: the server closes a connection after so many of them. */
  private record Response(int status, boolean staysOpen) {

    static Response read(InputStream in) throws IOException {
      int status = Integer.parseInt(line(in).substring(9, 12));
      long length = 0;
      boolean chunked = false;
      boolean staysOpen = true;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Long.parseLong(lower.substring(15).trim());
        } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
          chunked = true;
        } else if (lower.startsWith("connection:") && lower.contains("close")) {
          staysOpen = false;
        }
      }
      if (chunked) {
        skipChunks(in);
      } else if (status != 304 && status != 204) {
        in.skipNBytes(length);
      }
      return new Response(status, staysOpen);
    }
  }

  private static void skipChunks(InputStream in) throws IOException {
    int size = Integer.parseInt(line(in).trim(), 16);
    while (size > 0) {
      in.skipNBytes(size);
      line(in);
      size = Integer.parseInt(line(in).trim(), 16);
    }
    line(in);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        text.append((char) next);
      }
    }
    return text.toString();
  }
}
