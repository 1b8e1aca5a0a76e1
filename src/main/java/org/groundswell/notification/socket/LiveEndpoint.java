package org.groundswell.notification.socket;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Optional;

/** The socket at {@code /live}: hands everything to the conversation that belongs to it. */
@ServerEndpoint("/live")
public class LiveEndpoint {

  private static final String CONVERSATION = "conversation";
  private static final int LONGEST_MESSAGE = 16_000;

  private final Conversations conversations;

  @Inject
  LiveEndpoint(Conversations conversations) {
    this.conversations = conversations;
  }

  /** Begins; a client that came with its session's cookie is known already. */
  @OnOpen
  public void open(Session session) {
    session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
    session.setMaxBinaryMessageBufferSize(1);
    session
        .getUserProperties()
        .put(
            CONVERSATION, conversations.begin(new SocketWire(session), session.getUserPrincipal()));
  }

  /** Hears what the client says. */
  @OnMessage
  public void hear(String text, Session session) {
    conversation(session).hear(text);
  }

  /** Ends. */
  @OnClose
  public void close(Session session, CloseReason reason) {
    Optional.ofNullable(conversation(session)).ifPresent(conversations::end);
  }

  /** A broken network is no incident: the close that follows cleans up. */
  @OnError
  public void fail(Session session, Throwable cause) {
    System.getLogger(LiveEndpoint.class.getName())
        .log(System.Logger.Level.DEBUG, "A connection broke", cause);
  }

  private static Conversation conversation(Session session) {
    return (Conversation) session.getUserProperties().get(CONVERSATION);
  }
}
