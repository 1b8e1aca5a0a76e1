package org.groundswell.notification.socket;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.groundswell.notification.socket.Wire.Farewell;
import org.groundswell.signin.SignedIn;

/**
 * The protocol with one client: hello and welcome, then subscriptions, and a heartbeat all along.
 *
 * <p>The server calls it from one thread at a time, for one message after the other.
 */
final class Conversation {

  private static final int MOST_TOPICS = 200;
  private static final int MOST_MESSAGES_A_BEAT = 200;

  private final Conversations house;
  private final Wire wire;
  private final Proof proof;

  private volatile Connection connection;
  private volatile long heardAt = System.nanoTime();
  private int messagesSinceBeat;
  private OptionalLong since = OptionalLong.empty();

  Conversation(Conversations house, Wire wire, Proof proof) {
    this.house = house;
    this.wire = wire;
    this.proof = proof;
  }

  void hear(String text) {
    heardAt = System.nanoTime();
    if (++messagesSinceBeat > MOST_MESSAGES_A_BEAT) {
      wire.close(Farewell.TOO_MUCH);
      return;
    }
    Heard heard = Heard.of(text);
    if (connection == null && !(heard instanceof Heard.Hello)) {
      wire.close(Farewell.NOT_UNDERSTOOD);
      return;
    }
    switch (heard) {
      case Heard.Hello hello -> greet(hello);
      case Heard.Subscribe subscribe -> subscribe(subscribe);
      case Heard.Unsubscribe leave -> house.hub().unsubscribe(connection, leave.topics());
      case Heard.Look look -> look(look);
      case Heard.Ping ping -> connection.say(Messages.pong());
      case Heard.Pong pong -> {
        // Hearing it was all that it was for.
      }
      case Heard.Nonsense nonsense -> wire.close(Farewell.NOT_UNDERSTOOD);
    }
  }

  private void greet(Heard.Hello hello) {
    if (connection != null) {
      wire.close(Farewell.NOT_UNDERSTOOD);
      return;
    }
    hello.token().ifPresent(proof::show);
    SignedIn signedIn = proof.signedIn().orElse(null);
    if (signedIn == null) {
      wire.close(Farewell.SIGN_IN_NEEDED);
      return;
    }
    Connection listening =
        new Connection(signedIn.person(), signedIn.ceiling(), new Outbox(wire, Messages::resync));
    if (!house.hub().welcome(listening, house.mostForOnePerson())) {
      wire.close(Farewell.TOO_MUCH);
      return;
    }
    connection = listening;
    long sequence = house.hub().published();
    since = hello.since().isPresent() ? hello.since() : OptionalLong.of(sequence);
    listening.say(Messages.welcome(sequence, Conversations.HEARTBEAT.toSeconds()));
  }

  /** The first subscription goes on from the hello; later ones begin now, or where they say. */
  private void subscribe(Heard.Subscribe subscribe) {
    if (connection.topics().size() + subscribe.topics().size() > MOST_TOPICS) {
      wire.close(Farewell.TOO_MUCH);
      return;
    }
    OptionalLong from = subscribe.since().isPresent() ? subscribe.since() : since;
    since = OptionalLong.empty();
    house.hub().subscribe(connection, List.copyOf(subscribe.topics()), from);
  }

  private void look(Heard.Look look) {
    look.proposal()
        .ifPresentOrElse(
            proposal -> house.presence().look(connection, proposal),
            () -> house.presence().away(connection));
  }

  /** Called now and then: is somebody there, and are they still signed in? */
  void beat(long now) {
    messagesSinceBeat = 0;
    Connection listening = connection;
    if (listening == null) {
      closeIf(now - heardAt > Conversations.PATIENCE_FOR_HELLO.toNanos(), Farewell.SIGN_IN_NEEDED);
      return;
    }
    boolean quiet = now - heardAt > Conversations.PATIENCE.toNanos();
    boolean stuck = now - listening.busySince(now) > Conversations.PATIENCE.toNanos();
    closeIf(quiet || stuck, Farewell.GONE_QUIET);
    closeIf(!proof.holds(), Farewell.SIGN_IN_NEEDED);
    listening.say(Messages.ping());
  }

  private void closeIf(boolean condition, Farewell why) {
    if (condition) {
      wire.close(why);
    }
  }

  /** Takes the client off the hub. */
  void end() {
    Connection listening = connection;
    if (listening != null) {
      house.hub().goodbye(listening);
      house.presence().away(listening);
    }
  }

  /** The topics it listens to. */
  Collection<String> topics() {
    return connection == null ? List.of() : connection.topics();
  }
}
