package org.groundswell.notification.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.notification.Happenings;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Signalled;
import org.groundswell.storage.Signals;
import org.groundswell.storage.StorageReady;

/**
 * Who at the desk looks at a proposal at this moment, told to the others there who look at it, too.
 *
 * <p>A look lasts as long as its client repeats it. Nodes tell each other by signals whenever
 * somebody comes or goes, and that they are alive; nothing is stored and nothing is counted. Only
 * who could answer a proposal is shown or told: its authors are neither.
 */
@ApplicationScoped
class Presence implements Signalled {

  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final String WORD = "presence";
  private static final String LOOKS = "looks";
  private static final String ALIVE = "alive";
  private static final String ASKS = "asks";
  private static final String CHOICE = "choice";
  private static final int MOST_SHOWN = 50;

  private final Looks looks = new Looks();
  private final Hub hub;
  private final Happenings happenings;
  private final PresenceChoices choices;
  private final Directory directory;
  private final Signals signals;
  private final Recurring recurring;
  private final UUID node;

  @Inject
  Presence(
      Hub hub,
      Happenings happenings,
      PresenceChoices choices,
      Directory directory,
      Signals signals,
      Recurring recurring,
      Ids ids) {
    this.hub = hub;
    this.happenings = happenings;
    this.choices = choices;
    this.directory = directory;
    this.signals = signals;
    this.recurring = recurring;
    this.node = ids.timeless();
  }

  void start(@Observes StorageReady ready) {
    recurring.after(BEAT, WORD, this::beat);
  }

  /** A client looks at a proposal, or says again that it does; who could not answer it does not. */
  void look(Connection connection, UUID proposal) {
    long now = System.nanoTime();
    if (looks.again(connection, proposal, now)) {
      return;
    }
    boolean allowed =
        happenings.facts(proposal).filter(it -> hub.mayAnswer(connection, it)).isPresent();
    tell(
        allowed
            ? looks.look(connection, proposal, choices.shows(connection.person()), now)
            : looks.away(connection));
  }

  /** A client looks at nothing any more, or is gone. */
  void away(Connection connection) {
    tell(looks.away(connection));
  }

  /** Forgets whoever went silent, people and nodes, and says that this node is alive. */
  void beat() {
    long now = System.nanoTime();
    tell(looks.forgetSilentPeople(now));
    looks.forgetSilentNodes(now).forEach(this::tellLookers);
    if (!looks.lookedAtHere().isEmpty()) {
      signals.send(WORD, ALIVE + " " + node);
    }
  }

  private void tell(Collection<UUID> proposals) {
    proposals.forEach(this::tell);
  }

  /** Says on every node, this one among them, who of this node looks at a proposal. */
  private void tell(UUID proposal) {
    Set<UUID> people =
        happenings
            .facts(proposal)
            .map(facts -> looks.shownHere(proposal, it -> hub.mayAnswer(it, facts)))
            .orElse(Set.of());
    String ids =
        new TreeSet<>(people)
            .stream().limit(MOST_SHOWN).map(UUID::toString).collect(Collectors.joining(","));
    signals.send(WORD, "%s %s %s %s".formatted(LOOKS, node, proposal, ids).strip());
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public void hear(String text) {
    String[] parts = text.split(" ");
    UUID subject = UUID.fromString(parts[1]);
    boolean own = subject.equals(node);
    switch (parts[0]) {
      case LOOKS -> hearLooks(subject, UUID.fromString(parts[2]), parts);
      case ALIVE -> {
        if (!own) {
          looks.heard(subject, System.nanoTime());
        }
      }
      case ASKS -> {
        if (!own) {
          tell(looks.lookedAtHere());
        }
      }
      case CHOICE -> tell(looks.show(subject, choices.shows(subject)));
      default -> throw new IllegalArgumentException("No presence: " + parts[0]);
    }
  }

  private void hearLooks(UUID from, UUID proposal, String[] parts) {
    if (!from.equals(node)) {
      Set<UUID> people =
          parts.length < 4
              ? Set.of()
              : Arrays.stream(parts[3].split(","))
                  .map(UUID::fromString)
                  .collect(Collectors.toSet());
      looks.heard(from, proposal, people, System.nanoTime());
    }
    tellLookers(proposal);
  }

  /** The others have told what this node did not hear: it asks, and says what it knows. */
  @Override
  public void missed() {
    signals.send(WORD, ASKS + " " + node);
    tell(looks.lookedAtHere());
  }

  /** This person wants to be seen from now on, or does not; on every node. */
  void chosen(UUID person) {
    signals.send(WORD, CHOICE + " " + person);
  }

  private void tellLookers(UUID proposal) {
    Optional<ProposalFacts> facts = happenings.facts(proposal);
    if (facts.isEmpty()) {
      return;
    }
    Set<UUID> people = looks.shownHere(proposal, it -> hub.mayAnswer(it, facts.get()));
    people.addAll(looks.elsewhere(proposal));
    for (Connection connection : looks.lookers(proposal)) {
      if (hub.mayAnswer(connection, facts.get())) {
        Set<UUID> others = new HashSet<>(people);
        others.remove(connection.person());
        connection.say(Messages.presence(proposal, directory.people(others).values()));
      }
    }
  }
}
