package org.groundswell.notification.socket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who looks at which proposal: on this node by connection, on the others as they told. It stands in
 * memory alone, and each change answers which proposals others have to be told about.
 */
final class Looks {

  /** How long somebody looks without saying so again. */
  static final long LONGEST_NANOS = 10_000_000_000L;

  /** How long another node counts without a word from it. */
  static final long LONGEST_SILENCE_NANOS = 7_000_000_000L;

  private final Map<Connection, Look> here = new HashMap<>();
  private final Map<UUID, Elsewhere> elsewhere = new HashMap<>();

  /** One connection's look; whoever is not shown sees and is not seen. */
  private record Look(UUID proposal, boolean shown, long at) {}

  /** What another node told. */
  private static final class Elsewhere {

    private final Map<UUID, Set<UUID>> people = new HashMap<>();
    private long heardAt;
  }

  /** Says again that a connection looks at what it looked at; false when that is another thing. */
  synchronized boolean again(Connection connection, UUID proposal, long now) {
    Look look = here.get(connection);
    if (look == null || !look.proposal().equals(proposal)) {
      return false;
    }
    here.put(connection, new Look(proposal, look.shown(), now));
    return true;
  }

  /** A connection looks at a proposal from now on. */
  synchronized Set<UUID> look(Connection connection, UUID proposal, boolean shown, long now) {
    return touched(here.put(connection, new Look(proposal, shown, now)), proposal);
  }

  /** A connection looks at nothing any more. */
  synchronized Set<UUID> away(Connection connection) {
    return touched(here.remove(connection), null);
  }

  /** Shows this person from now on, or does not. */
  synchronized Set<UUID> show(UUID person, boolean shown) {
    Set<UUID> touched = new HashSet<>();
    here.replaceAll(
        (connection, look) -> {
          if (!connection.person().equals(person)) {
            return look;
          }
          touched.add(look.proposal());
          return new Look(look.proposal(), shown, look.at());
        });
    return touched;
  }

  /** Forgets who has not said for long that they look; answers where they did. */
  synchronized Set<UUID> forgetSilentPeople(long now) {
    Set<UUID> touched = new HashSet<>();
    Predicate<Look> silent = look -> now - look.at() > LONGEST_NANOS;
    here.values().stream().filter(silent).forEach(look -> touched.add(look.proposal()));
    here.values().removeIf(silent);
    return touched;
  }

  /** Another node says who looks there; nobody any more when empty. */
  synchronized void heard(UUID node, UUID proposal, Set<UUID> people, long now) {
    Elsewhere there = elsewhere.computeIfAbsent(node, any -> new Elsewhere());
    there.heardAt = now;
    if (people.isEmpty()) {
      there.people.remove(proposal);
    } else {
      there.people.put(proposal, Set.copyOf(people));
    }
  }

  /** Another node is alive. */
  synchronized void heard(UUID node, long now) {
    elsewhere.computeIfAbsent(node, any -> new Elsewhere()).heardAt = now;
  }

  /** Forgets nodes that have been silent for long; answers at what people looked there. */
  synchronized Set<UUID> forgetSilentNodes(long now) {
    Set<UUID> touched = new HashSet<>();
    Predicate<Elsewhere> silent = there -> now - there.heardAt > LONGEST_SILENCE_NANOS;
    elsewhere.values().stream().filter(silent).forEach(it -> touched.addAll(it.people.keySet()));
    elsewhere.values().removeIf(silent);
    return touched;
  }

  /** Everything that is looked at on this node by somebody who is shown. */
  synchronized Set<UUID> lookedAtHere() {
    Set<UUID> all = new HashSet<>();
    here.values().stream().filter(Look::shown).forEach(look -> all.add(look.proposal()));
    return all;
  }

  /** Those on this node who look at a proposal. */
  synchronized List<Connection> lookers(UUID proposal) {
    List<Connection> all = new ArrayList<>();
    here.forEach(
        (connection, look) -> {
          if (look.proposal().equals(proposal)) {
            all.add(connection);
          }
        });
    return all;
  }

  /** The people on this node who are shown to look at a proposal. */
  synchronized Set<UUID> shownHere(UUID proposal, Predicate<Connection> still) {
    Set<UUID> people = new HashSet<>();
    here.forEach(
        (connection, look) -> {
          if (look.shown() && look.proposal().equals(proposal) && still.test(connection)) {
            people.add(connection.person());
          }
        });
    return people;
  }

  /** The people on other nodes who look at a proposal. */
  synchronized Set<UUID> elsewhere(UUID proposal) {
    Set<UUID> people = new HashSet<>();
    elsewhere.values().forEach(it -> people.addAll(it.people.getOrDefault(proposal, Set.of())));
    return people;
  }

  private static Set<UUID> touched(Look before, UUID now) {
    Set<UUID> touched = new HashSet<>();
    if (before != null && !before.proposal().equals(now)) {
      touched.add(before.proposal());
    }
    if (now != null) {
      touched.add(now);
    }
    return touched;
  }
}
