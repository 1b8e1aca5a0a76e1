package org.groundswell.bench.bare;

import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/**
 * Says to everybody what one says, without knowing anybody: {@code loop …} session by session,
 * {@code cast …} by Tyrus's own broadcast.
 */
@ServerEndpoint("/live")
public class BareEndpoint {

  /** Says it to everybody. */
  @OnMessage
  public void hear(String text, Session session) throws ReflectiveOperationException {
    if (text.startsWith("loop")) {
      for (Session each : session.getOpenSessions()) {
        each.getAsyncRemote().sendText(text, result -> {});
      }
    } else if (text.startsWith("cast")) {
      session.getClass().getMethod("broadcast", String.class).invoke(session, text);
    }
  }
}
