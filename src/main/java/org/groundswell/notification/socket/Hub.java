package org.groundswell.notification.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.notification.Changes;
import org.groundswell.notification.Happening;
import org.groundswell.notification.Happenings;
import org.groundswell.notification.Topic;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Rights;

/**
 * Who listens to what on this node.
 *
 * <p>Publishing and the moment of a subscription exclude each other; so a client that subscribes
 * knows exactly behind which entry its live hints begin, and everything before that is read from
 * the journal. Neither ever waits for a client's network.
 */
@ApplicationScoped
class Hub {

  private final Askers askers;
  private final Happenings happenings;
  private final Changes changes;
  private final Mail mail;

  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Integer> connectionsOf = new ConcurrentHashMap<>();
  private final Map<String, Set<Connection>> listeners = new HashMap<>();
  private long published;

  @Inject
  Hub(Askers askers, Happenings happenings, Changes changes, Mail mail) {
    this.askers = askers;
    this.happenings = happenings;
    this.changes = changes;
    this.mail = mail;
  }

  /** Takes a client in; false when its person has as many connections as one may have. */
  boolean welcome(Connection connection, int mostForOnePerson) {
    int count = connectionsOf.merge(connection.person(), 1, Integer::sum);
    if (count > mostForOnePerson) {
      leave(connection.person());
      return false;
    }
    connections.add(connection);
    return true;
  }

  /** Forgets a client. */
  void goodbye(Connection connection) {
    if (!connections.remove(connection)) {
      return;
    }
    leave(connection.person());
    synchronized (this) {
      stopListening(connection, connection.topics());
    }
  }

  private void leave(UUID person) {
    connectionsOf.computeIfPresent(person, (any, count) -> count == 1 ? null : count - 1);
  }

  /** Everybody who is connected. */
  Collection<Connection> connections() {
    return List.copyOf(connections);
  }

  /** The last entry that was handed to this node's clients. */
  synchronized long published() {
    return published;
  }

  /** Where the node begins; whoever connects hears what comes behind. */
  synchronized void startAt(long sequence) {
    published = sequence;
  }

  /**
   * Subscribes a client to those of the topics that are open to it.
   *
   * @param since the last entry it has heard of, when it wants to hear what it has missed
   */
  void subscribe(Connection connection, Collection<String> topics, OptionalLong since) {
    Optional<Asker> asker = askers.of(connection.person(), connection.ceiling());
    Set<String> open = asker.map(it -> happenings.open(it, topics)).orElse(Set.of());
    long from = begin(connection, open);
    Set<String> refused = new LinkedHashSet<>(topics);
    refused.removeAll(open);
    connection.say(Messages.subscribed(open, refused, from));
    if (since.isEmpty() || asker.isEmpty()) {
      connection.endCatchingUp(List.of(), false, from);
      return;
    }
    Changes.Missed missed = changes.between(since.getAsLong(), from, asker.get(), open);
    connection.endCatchingUp(
        missed.changes().stream().map(Connection.Change::of).toList(), missed.resync(), from);
  }

  private synchronized long begin(Connection connection, Set<String> open) {
    connection.beginCatchingUp();
    connection.add(open);
    open.forEach(it -> listeners.computeIfAbsent(it, any -> new HashSet<>()).add(connection));
    return published;
  }

  /** Ends some of a client's subscriptions. */
  synchronized void unsubscribe(Connection connection, Collection<String> topics) {
    connection.remove(topics);
    stopListening(connection, topics);
  }

  private void stopListening(Connection connection, Collection<String> topics) {
    for (String topic : topics) {
      listeners.computeIfPresent(
          topic, (any, those) -> those.remove(connection) && those.isEmpty() ? null : those);
    }
  }

  /** Hands happenings, in the journal's order, to everybody who listens and may hear of them. */
  synchronized void publish(List<Happening> news, long upTo) {
    news.forEach(this::publish);
    published = upTo;
  }

  /** Each connection keeps what it hears, in order, before any of them sends. */
  private void publish(Happening happening) {
    Hearing hearing = new Hearing(askers, happening);
    List<Connection> hearers = new ArrayList<>();
    for (Connection connection : listenersTo(happening)) {
      Optional<Connection.Change> change = hearing.of(connection);
      change.ifPresent(
          it -> {
            connection.hear(it);
            hearers.add(connection);
          });
    }
    mail.send(hearers);
  }

  /**
   * Tells those who listen at a proposal's desks and could answer it; this is no journal's hint.
   */
  void tellDesk(ProposalFacts proposal, String text) {
    for (Connection connection : atDesks(proposal)) {
      if (mayAnswer(connection, proposal)) {
        connection.say(text);
      }
    }
  }

  /** Tells everybody who listens at any desk. */
  void tellDesks(String text) {
    connections.stream()
        .filter(connection -> connection.topics().stream().anyMatch(Topic::isOfADesk))
        .forEach(connection -> connection.say(text));
  }

  private synchronized Set<Connection> atDesks(ProposalFacts proposal) {
    Set<Connection> all = new LinkedHashSet<>();
    proposal
        .desks()
        .forEach(desk -> all.addAll(listeners.getOrDefault(Topic.desk(desk), Set.of())));
    return all;
  }

  /** Whether whoever is connected there could answer this proposal. */
  boolean mayAnswer(Connection connection, ProposalFacts proposal) {
    return askers
        .of(connection.person(), connection.ceiling())
        .map(asker -> asker.towards(proposal.id()))
        .filter(asker -> Rights.may(asker, Action.ANSWER, proposal).allowed())
        .isPresent();
  }

  private Collection<Connection> listenersTo(Happening happening) {
    Set<Connection> all = new LinkedHashSet<>();
    happening.topics().forEach(topic -> all.addAll(listeners.getOrDefault(topic, Set.of())));
    return all;
  }
}
