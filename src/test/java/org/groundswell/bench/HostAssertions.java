package org.groundswell.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.groundswell.signin.ModesServer;

/**
 * How long a host assertion takes to become a bearer token at fifty a second, beside a bare JAX-RS
 * endpoint at fifty a second on the same server in the same run.
 *
 * <p>Open loop: each request is sent when its time has come, whether earlier ones were answered or
 * not, and its time counts from when it was due. Arguments: the folder of Payara Micro and the
 * built WAR.
 */
final class HostAssertions {

  private static final int A_SECOND = 50;
  private static final int WARM_UP = 20 * A_SECOND;
  private static final int MEASURED = 30 * A_SECOND;
  private static final String JSON = "application/json";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final KeyPair pair;
  private final String installation;

  private HostAssertions(KeyPair pair, String installation) {
    this.pair = pair;
    this.installation = installation;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("payara.home", arguments[0]);
    System.setProperty("groundswell.war", arguments[1]);
    Path bare = BareWar.in(Files.createTempDirectory("groundswell-bench"));
    ModesServer.alongside(bare);
    KeyPair pair = pair();
    new HostAssertions(pair, register(pair)).measure();
    System.exit(0);
  }

  private static String register(KeyPair pair) {
    String code =
        ModesServer.as("esi", "POST", "/api/hosts/codes", null)
            .expect(201)
            .json()
            .getString("code");
    String body =
        "{\"code\":\"%s\",\"name\":\"Bench\",\"origin\":\"%s\",\"key\":\"%s\"}"
            .formatted(code, ModesServer.INTRANET, pem(pair));
    return ModesServer.send("127.0.0.1", "POST", "/api/hosts", body)
        .expect(201)
        .json()
        .getString("installation");
  }

  private void measure() throws Exception {
    report("warm-up", run(WARM_UP, this::exchange));
    for (int round = 0; round < 2; round++) {
      report("bare JAX-RS endpoint", run(MEASURED, this::bare));
      report("assertion to bearer", run(MEASURED, this::exchange));
    }
  }

  private static void report(String what, double[] milliseconds) {
    System.out.printf(
        Locale.ROOT,
        "%s, %d at %d a second: median %.2f ms, 99 %% %.2f ms, longest %.2f ms%n",
        what,
        milliseconds.length,
        A_SECOND,
        milliseconds[milliseconds.length / 2],
        milliseconds[milliseconds.length * 99 / 100],
        milliseconds[milliseconds.length - 1]);
  }

  /** Requests are made before they are due: signing is the intranet's work, not ours. */
  private double[] run(int count, IntFunction<Sent> requests) throws Exception {
    double[] milliseconds = new double[count];
    AtomicInteger wrong = new AtomicInteger();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      for (int i = 0; i < count; i++) {
        int number = i;
        Sent sent = requests.apply(i);
        long due = start + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        senders.execute(
            () -> {
              if (send(sent.request()) != sent.status()) {
                wrong.incrementAndGet();
              }
              milliseconds[number] = (System.nanoTime() - due) / 1e6;
            });
      }
    }
    if (wrong.get() > 0) {
      throw new IllegalStateException(wrong + " answers were not what they should be");
    }
    Arrays.sort(milliseconds);
    return milliseconds;
  }

  private int send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** A request, and what its answer has to be. */
  private record Sent(HttpRequest request, int status) {}

  private Sent bare(int number) {
    URI address = ModesServer.address().resolve("/bare/bare");
    return new Sent(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(), 200);
  }

  private Sent exchange(int number) {
    HttpRequest request =
        HttpRequest.newBuilder(ModesServer.address().resolve("/api/host-assertions"))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString("{\"assertion\":\"" + assertion() + "\"}"))
            .build();
    return new Sent(request, 201);
  }

  private String assertion() {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(installation)
            .subject("hr-ama")
            .audience(ModesServer.PUBLIC)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    try {
      SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
      jwt.sign(new RSASSASigner(pair.getPrivate()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String pem(KeyPair pair) {
    return "-----BEGIN PUBLIC KEY-----\\n"
        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
        + "\\n-----END PUBLIC KEY-----\\n";
  }
}
