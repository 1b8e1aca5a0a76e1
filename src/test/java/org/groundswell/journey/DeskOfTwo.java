package org.groundswell.journey;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.groundswell.harness.Client;
import org.groundswell.harness.LiveClient;

/** A desk of the demo agency at which a manager and a reviewer answer, and somebody who writes. */
public final class DeskOfTwo {

  private static final String REVIEWER = "Gloria Wambui";
  private static final String AUTHOR = "Callum Fraser";

  public final Client reviewer;
  public final Client manager;
  public final Client author;
  public final String desk;

  /** Meets them at the product at this address. */
  public DeskOfTwo(Client stranger) {
    reviewer = stranger.as(REVIEWER);
    author = stranger.as(AUTHOR);
    JsonObject unit =
        reviewer.get("api/units").expect(200).items().stream()
            .filter(it -> it.getString("id").equals(deskOf(reviewer)))
            .findFirst()
            .orElseThrow();
    desk = unit.getString("id");
    manager = stranger.as(UUID.fromString(unit.getJsonObject("manager").getString("id")));
  }

  private static String deskOf(Client person) {
    return person
        .get("api/session")
        .expect(200)
        .json()
        .getJsonArray("desks")
        .getJsonObject(0)
        .getString("id");
  }

  /** The author sends an idea to the desk; answers its id. */
  public String sent(String title) {
    String draft =
        "{\"title\":\"%s\",\"problem\":\"People stand.\",\"solution\":\"Sit.\",\"deskUnit\":\"%s\"}"
            .formatted(title, desk);
    Client.Answer drafted = author.post("api/proposals", draft).expect(201);
    String id = drafted.json().getString("id");
    author
        .send("POST", "api/proposals/" + id + "/submission", "{}", "If-Match", drafted.etag())
        .expect(200);
    return id;
  }

  /** Claims it as this person. */
  public static Client.Answer claim(Client person, String id, boolean takeOver) {
    return person.send(
        "PUT", "api/proposals/" + id + "/claim", "{\"takeOver\":%s}".formatted(takeOver));
  }

  /** Declines it as this person, who has read the version of this tag. */
  public static Client.Answer decline(Client person, String id, String tag) {
    String body =
        "{\"code\":\"decline\",\"reason\":\"no-resources\",\"text\":\"There is no money for it"
            + " before next spring, as much as we would like to.\",\"whatWouldChange\":\"Money.\"}";
    return person.send("POST", "api/proposals/" + id + "/answers", body, "If-Match", tag);
  }

  /** Opens the channel and looks at a proposal. */
  public static LiveClient looking(Client person, String id) {
    LiveClient client = LiveClient.open(person);
    client.hello();
    look(client, id);
    return client;
  }

  /** Says, perhaps again, that it looks at a proposal. */
  public static void look(LiveClient client, String id) {
    client.say("{\"type\":\"look\",\"id\":\"%s\"}".formatted(id));
  }

  /** Waits until so many others look. */
  public static JsonObject awaitPeople(LiveClient client, int count) {
    JsonObject presence = client.await("presence");
    while (presence.getJsonArray("people").size() != count) {
      presence = client.await("presence");
    }
    return presence;
  }
}
