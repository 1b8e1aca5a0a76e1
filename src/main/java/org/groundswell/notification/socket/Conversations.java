package org.groundswell.notification.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.signin.SignIn;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/** Every conversation on this node, and the heart that beats for all of them. */
@ApplicationScoped
class Conversations {

  static final Duration HEARTBEAT = Duration.ofSeconds(20);
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final Duration PATIENCE_FOR_HELLO = Duration.ofSeconds(10);

  private static final System.Logger LOG = System.getLogger(Conversations.class.getName());

  private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
  private final Hub hub;
  private final Presence presence;
  private final SignIn signIn;
  private final Recurring recurring;
  private final int mostForOnePerson;

  @Inject
  Conversations(
      Hub hub,
      Presence presence,
      SignIn signIn,
      Recurring recurring,
      @ConfigProperty(name = "groundswell.live.connections-per-person", defaultValue = "20")
          int mostForOnePerson) {
    this.hub = hub;
    this.presence = presence;
    this.signIn = signIn;
    this.recurring = recurring;
    this.mostForOnePerson = mostForOnePerson;
  }

  void start(@Observes StorageReady ready) {
    recurring.after(HEARTBEAT, "heartbeat", this::beat);
  }

  Conversation begin(Wire wire, Principal fromTheHandshake) {
    Conversation conversation = new Conversation(this, wire, new Proof(signIn, fromTheHandshake));
    conversations.add(conversation);
    return conversation;
  }

  void end(Conversation conversation) {
    conversations.remove(conversation);
    conversation.end();
  }

  Hub hub() {
    return hub;
  }

  Presence presence() {
    return presence;
  }

  int mostForOnePerson() {
    return mostForOnePerson;
  }

  /** One conversation that fails must not end the heartbeat of the others. */
  private void beat() {
    long now = System.nanoTime();
    for (Conversation conversation : conversations) {
      try {
        conversation.beat(now);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "A heartbeat failed", e);
      }
    }
  }
}
