package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.groundswell.attachment.content.SomeFiles;
import org.groundswell.harness.Client;
import org.groundswell.harness.Product;
import org.groundswell.harness.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on the running product: sent, opened, found, removed. */
class AttachmentsIT {

  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<JsonObject> staff = Cast.byRole(Product.stranger()).get("staff");
  private final Client author = Product.stranger().as(staff.getFirst());
  private final Client colleague = Product.stranger().as(staff.getLast());
  private String proposal;

  @BeforeEach
  void draft() {
    String words =
        """
        {"title":"Benches for the hall","problem":"People stand.","solution":"Let them sit."}\
        """;
    proposal = author.post("api/proposals", words).expect(201).json().getString("id");
  }

  @Test
  void isAttachedOnceHoweverOftenItIsSent() throws Exception {
    String key = UUID.randomUUID().toString();
    byte[] pdf = SomeFiles.pdf("Twelve benches");

    HttpResponse<byte[]> first = attach("plan.pdf", pdf, "Idempotency-Key", key);
    HttpResponse<byte[]> again = attach("plan.pdf", pdf, "Idempotency-Key", key);
    HttpResponse<byte[]> other =
        attach("plan.pdf", SomeFiles.pdf("Two benches"), "Idempotency-Key", key);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(files(author)).hasSize(1);
  }

  @Test
  void isOpenedAsItWasSentAndRunsNowhere() throws Exception {
    byte[] pdf = SomeFiles.pdf("Twelve benches");
    attach("Bänke für die Halle.pdf", pdf);

    HttpResponse<byte[]> opened = open(author);
    HttpResponse<byte[]> known = open(author, "If-None-Match", header(opened, "ETag"));
    HttpResponse<byte[]> part = open(author, "Range", "bytes=0-3");

    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).isEqualTo(pdf);
    assertThat(header(opened, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(opened, "Content-Disposition"))
        .startsWith("attachment;")
        .endsWith("filename*=UTF-8''B%C3%A4nke%20f%C3%BCr%20die%20Halle.pdf");
    assertThat(opened.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(header(opened, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(opened, "Cache-Control")).contains("private").contains("no-cache");
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(new String(part.body())).isEqualTo("%PDF");
    assertThat(open(author, "Range", "bytes=9999999-").statusCode()).isEqualTo(416);
  }

  @Test
  void isNotThereForWhoeverDoesNotSeeTheDraft() throws Exception {
    attach("plan.pdf", SomeFiles.pdf("Twelve benches"));

    assertThat(open(colleague).statusCode()).isEqualTo(404);
    assertThat(colleague.get(path()).status()).isEqualTo(404);
  }

  @Test
  void isRefusedInWordsThatSayWhy() throws Exception {
    byte[] most = new byte[MOST_BYTES];
    java.util.Arrays.fill(most, (byte) 'a');
    byte[] tooMuch = java.util.Arrays.copyOf(most, MOST_BYTES + 1);

    assertThat(attach("most.txt", most).statusCode()).isEqualTo(201);
    assertThat(problem(attach("more.txt", tooMuch))).isEqualTo("413 attachment-too-large");
    assertThat(problem(attach("page.txt", "<html></html>".getBytes())))
        .isEqualTo("422 attachment-kind-refused");
    assertThat(problem(attach("a/b.txt", "Hello".getBytes()))).isEqualTo("422 invalid-input");
  }

  @Test
  void isFoundByItsWordsAsSoonAsItWasReadAndNotOnceItWasRemoved() throws Exception {
    String word = "quillwort" + UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "x");
    attach("plan.docx", SomeFiles.docx("Twelve benches of " + word));
    String tag = author.get("api/proposals/" + proposal).expect(200).etag();
    author
        .send("POST", "api/proposals/" + proposal + "/submission", "{}", "If-Match", tag)
        .expect(200);

    Waiting.until(Duration.ofSeconds(90), () -> found(word) == 1);
    String file = files(author).getFirst().getString("id");
    assertThat(files(author).getFirst().getString("reading")).isEqualTo("read");

    author.delete(path() + "/" + file).expect(204);
    Waiting.until(Duration.ofSeconds(10), () -> found(word) == 0);
  }

  private int found(String word) {
    return colleague.get("api/search?q=" + word).expect(200).items().size();
  }

  private static String problem(HttpResponse<byte[]> answer) {
    String body = new String(answer.body());
    return answer.statusCode() + " " + body.replaceAll("(?s).*/problems/([a-z-]+)\".*", "$1");
  }

  private String path() {
    return "api/proposals/" + proposal + "/attachments";
  }

  private List<JsonObject> files(Client person) {
    return person.get(path()).expect(200).items();
  }

  private HttpResponse<byte[]> attach(String name, byte[] content, String... headers)
      throws IOException, InterruptedException {
    String query =
        "?name=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
    return send(
        author,
        path() + query,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content)),
        headers);
  }

  private HttpResponse<byte[]> open(Client person, String... headers)
      throws IOException, InterruptedException {
    String file = files(author).getFirst().getString("id");
    return send(person, path() + "/" + file, HttpRequest.newBuilder(), headers);
  }

  private static HttpResponse<byte[]> send(
      Client person, String path, HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    URI address = Product.address().resolve("/").resolve(path);
    request.uri(address).header("Authorization", "Bearer " + person.token());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
