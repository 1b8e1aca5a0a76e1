package org.groundswell.bench;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.groundswell.harness.Client;
import org.groundswell.harness.LiveClient;
import org.groundswell.harness.Product;

/**
 * How long it takes from sending a proposal until the manager's socket says so, while a thousand
 * others listen too.
 *
 * <p>Arguments: the folder of Payara Micro and the built WAR; or none, with {@code
 * -Dgroundswell.test.address} of a demo that runs already.
 */
final class NoticeDelay {

  private static final int LISTENERS = 1_000;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 200;

  private final Client author;
  private final Client manager;
  private final Client reader;
  private final String desk;

  private NoticeDelay(Client someone, Client reader) {
    JsonObject units = someone.get("api/units").expect(200).json();
    JsonObject unit =
        units.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(it -> it.containsKey("manager") && it.containsKey("parentId"))
            .findFirst()
            .orElseThrow();
    this.desk = unit.getString("id");
    this.author = someone;
    this.reader = reader;
    this.manager = someone.as(UUID.fromString(unit.getJsonObject("manager").getString("id")));
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    if (arguments.length == 2) {
      System.setProperty("payara.home", arguments[0]);
      System.setProperty("groundswell.war", arguments[1]);
    }
    new NoticeDelay(person(0), person(1)).measure();
    System.exit(0);
  }

  private static Client person(int number) {
    JsonObject people = Product.stranger().get("api/demo/people").expect(200).json();
    JsonObject person = people.getJsonArray("items").getJsonObject(number);
    return Product.stranger().as(UUID.fromString(person.getString("id")));
  }

  private void measure() {
    List<LiveClient> others = new ArrayList<>();
    for (int i = 0; i < LISTENERS; i++) {
      others.add(listening(reader, "proposals"));
    }
    try (LiveClient socket = listening(manager, "desk:" + desk)) {
      double[] milliseconds = new double[ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        double took = once(socket);
        if (round >= 0) {
          milliseconds[round] = took;
        }
      }
      Arrays.sort(milliseconds);
      System.out.printf(
          Locale.ROOT,
          "POST to the manager's socket, %d connections, %d rounds: median %.1f ms, 99 %% %.1f ms%n",
          LISTENERS + 1,
          ROUNDS,
          milliseconds[ROUNDS / 2],
          milliseconds[ROUNDS * 99 / 100]);
    }
    others.forEach(LiveClient::close);
  }

  private static LiveClient listening(Client person, String topic) {
    LiveClient client = LiveClient.open(person);
    client.hello();
    client.subscribe(topic);
    return client;
  }

  private double once(LiveClient socket) {
    String draft =
        """
        {"title":"A bench in the hall","problem":"People stand.","solution":"Let them sit.",
         "deskUnit":"%s"}
        """
            .formatted(desk);
    String id = author.post("api/proposals", draft).expect(201).json().getString("id");
    String tag = author.get("api/proposals/" + id).expect(200).etag();
    long begun = System.nanoTime();
    author.send("POST", "api/proposals/" + id + "/submission", "{}", "If-Match", tag).expect(200);
    JsonObject change = socket.await("change");
    while (!change.getString("id").equals(id)) {
      change = socket.await("change");
    }
    return (System.nanoTime() - begun) / 1e6;
  }
}
