package org.groundswell.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.RunningServer;
import org.groundswell.launcher.ServerOptions;
import org.groundswell.storage.Schema;
import org.groundswell.storage.Sql;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The built product with an agency of five people and with the sign-ins trusted-proxy, bearer,
 * host-assertion, and oidc without a provider: one server for all tests of these, started with the
 * first.
 *
 * <p>Everything speaks over loopback, but not from the same address: the proxy connects from
 * {@value #PROXY}, everybody else from where they say.
 */
public final class ModesServer {

  public static final String PUBLIC = "https://ideas.agency.example";
  public static final String INTRANET = "https://intranet.agency.example";

  /** An intranet for a browser: another site than the server's own. */
  public static final String LOCAL_INTRANET = "http://localhost:19101";

  public static final String PROXY = "127.0.0.9";
  public static final String SECRET = "known-to-the-proxy-and-to-nobody-else";

  public static final UUID UNIT = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0001L);

  /** Staff. */
  public static final UUID AMA = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0002L);

  /** The unit's manager. */
  public static final UUID KOFI = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0003L);

  /** Leader, facilitator, administrator and auditor at once. */
  public static final UUID ESI = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0004L);

  /** Staff, who asks too often. */
  public static final UUID AFI = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0006L);

  /** Has left. */
  public static final UUID YAW = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0005L);

  private static final List<Path> ALONGSIDE = new ArrayList<>();
  private static final Map<String, HttpClient> CLIENTS = new ConcurrentHashMap<>();

  private ModesServer() {}

  /** Has another application run on the same server; only before anything else is asked of it. */
  public static void alongside(Path war) {
    ALONGSIDE.add(war);
  }

  /** Where it answers. */
  public static URI address() {
    return Running.SERVER.address();
  }

  /** Everything it has logged. */
  public static String log() {
    try {
      return Files.readString(Running.SERVER.home().resolve("server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request from an address of this machine, with headers as pairs of names and values. */
  public static Answer send(
      String from, String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address().resolve(path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null && !String.join(" ", headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return Answer.to(request, client(from));
  }

  /** A request of a page of this site, on behalf of whoever the proxy has signed in. */
  public static Answer as(String userName, String method, String path, String body) {
    return send(
        PROXY,
        method,
        path,
        body,
        "X-Remote-User",
        userName,
        "X-Groundswell-Proxy-Secret",
        SECRET,
        "Sec-Fetch-Site",
        "same-origin");
  }

  /** A request of a program that shows a token. */
  public static Answer showing(String token, String method, String path, String body) {
    return send("127.0.0.1", method, path, body, "Authorization", "Bearer " + token);
  }

  private static HttpClient client(String from) {
    return CLIENTS.computeIfAbsent(
        from,
        address -> {
          try {
            return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(address))
                .build();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static final class Running {

    static final RunningServer SERVER = start();

    private static RunningServer start() {
      ServerOptions options =
          RunningServer.options()
              .with("groundswell.sign-in", "oidc,trusted-proxy,bearer,host-assertion")
              .with("groundswell.public-address", PUBLIC)
              .with("groundswell.embed.origins", INTRANET + " " + LOCAL_INTRANET)
              .with("groundswell.proxies", PROXY)
              .with("groundswell.proxy.secret", SECRET);
      for (Path war : ALONGSIDE) {
        options = options.with(war);
      }
      found(options.home());
      RunningServer server = RunningServer.with(options);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    }

    private static void found(Path home) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:file:" + home.toAbsolutePath().resolve("data/groundswell"));
      source.setUser("groundswell");
      source.setPassword("groundswell");
      try {
        Schema.migrate(source);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      fill(new Sql(source));
    }

    private static void fill(Sql sql) {
      sql.update(
          "insert into unit (id, name, slug, path, position, version)"
              + " values (?, 'Counter', 'counter', ?, 0, 0)",
          UNIT,
          "/" + UNIT + "/");
      person(sql, AMA, "Ama");
      person(sql, KOFI, "Kofi");
      person(sql, ESI, "Esi");
      person(sql, YAW, "Yaw");
      person(sql, AFI, "Afi");
      sql.update("update person set left_on = date '2020-01-01' where id = ?", YAW);
      sql.update(
          "insert into unit_post (id, unit_id, person_id, kind) values (?, ?, ?, 'manager')",
          UUID.randomUUID(),
          UNIT,
          KOFI);
      for (String role : new String[] {"leader", "facilitator", "administrator", "auditor"}) {
        sql.update(
            "insert into role_grant (id, person_id, role, unit_id) values (?, ?, ?, ?)",
            UUID.randomUUID(),
            ESI,
            role,
            role.equals("leader") ? UNIT : null);
      }
    }

    private static void person(Sql sql, UUID id, String name) {
      String key = name.toLowerCase(Locale.ROOT);
      sql.update(
          "insert into person (id, name, search_name, unit_id, user_name, user_key, external_id,"
              + " version) values (?, ?, ?, ?, ?, ?, ?, 0)",
          id,
          name,
          key,
          UNIT,
          key,
          key,
          "hr-" + key);
      sql.update("insert into person_name_word (word, person_id) values (?, ?)", key, id);
    }
  }
}
