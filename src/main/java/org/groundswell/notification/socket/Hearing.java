package org.groundswell.notification.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.notification.Happening;
import org.groundswell.rights.Askers;
import org.groundswell.rights.Ceiling;

/**
 * What each connection hears of one happening. The rights are asked once for everybody who listens
 * to the same as the same person below the same ceiling, and each text is rendered once: at 10,000
 * connections asking and rendering for each took most of the time.
 */
final class Hearing {

  private final Askers askers;
  private final Happening happening;
  private final Map<Listener, Optional<Connection.Change>> known = new HashMap<>();
  private final Map<Set<String>, Connection.Change> texts = new HashMap<>();

  /** Those who hear the same. */
  private record Listener(UUID person, Ceiling ceiling, Set<String> topics) {}

  Hearing(Askers askers, Happening happening) {
    this.askers = askers;
    this.happening = happening;
  }

  /** What a connection hears; empty when it hears nothing of it. */
  Optional<Connection.Change> of(Connection connection) {
    return known.computeIfAbsent(
        new Listener(connection.person(), connection.ceiling(), connection.topics()), this::ask);
  }

  private Optional<Connection.Change> ask(Listener listener) {
    return askers
        .of(listener.person(), listener.ceiling())
        .map(asker -> happening.heardBy(asker, listener.topics()))
        .filter(heard -> !heard.isEmpty())
        .map(heard -> texts.computeIfAbsent(heard, this::render));
  }

  private Connection.Change render(Set<String> heard) {
    return Connection.Change.of(happening.hint(heard));
  }
}
