package org.groundswell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.groundswell.launcher.Probe.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher makes of what it is answered while a server starts. */
class ProbeTest {

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "200, {\"name\":\"groundswell-storage\"}, READY",
    "503, {\"name\":\"groundswell-storage\"}, NOT_YET",
    "200, {\"status\":\"UP\"}, STRANGE",
    "404, <h1>Not found</h1>, STRANGE",
    "404, '', STRANGE",
    "500, '', STRANGE"
  })
  void anAnswerThatKnowsNothingOfUsIsStrange(int status, String body, Finding finding) {
    answer(status, body);

    assertThat(new Probe(address()).ask()).isEqualTo(finding);
  }

  @Test
  void whereNobodyListensItIsNotYetThere() {
    URI address = address();
    server.stop(0);

    assertThat(new Probe(address).ask()).isEqualTo(Finding.NOT_YET);
  }

  private void answer(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }
}
