package org.groundswell.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Asks whether the application is there. The port opens when everything is deployed: an answer that
 * knows nothing of us then means that the application could not be.
 */
record Probe(URI server) {

  private static final int MILLISECONDS = 2_000;

  /** What there is at the address. */
  enum Finding {
    /** The application, and it can be used. */
    READY,
    /** Nobody yet, or the application while it gets ready. */
    NOT_YET,
    /** A server that knows nothing of the application. */
    STRANGE
  }

  /** Asks once, and waits some seconds at most. */
  Finding ask() {
    try {
      HttpURLConnection answer =
          (HttpURLConnection) server.resolve("/health/ready").toURL().openConnection();
      answer.setConnectTimeout(MILLISECONDS);
      answer.setReadTimeout(MILLISECONDS);
      answer.setUseCaches(false);
      int status = answer.getResponseCode();
      if (!bodyOf(answer, status).contains("groundswell")) {
        return Finding.STRANGE;
      }
      return status == HttpURLConnection.HTTP_OK ? Finding.READY : Finding.NOT_YET;
    } catch (IOException notYet) {
      return Finding.NOT_YET;
    }
  }

  /** An error without a body has no stream at all. */
  private static String bodyOf(HttpURLConnection answer, int status) throws IOException {
    boolean failed = status >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream body = failed ? answer.getErrorStream() : answer.getInputStream()) {
      return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
