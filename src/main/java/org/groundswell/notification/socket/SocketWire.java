package org.groundswell.notification.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;

/** A wire over a real socket. */
final class SocketWire implements Wire {

  private static final System.Logger LOG = System.getLogger(SocketWire.class.getName());

  private final Session session;

  SocketWire(Session session) {
    this.session = session;
  }

  @Override
  public void send(String text, Runnable sent) {
    try {
      session.getAsyncRemote().sendText(text, result -> sent.run());
    } catch (IllegalStateException e) {
      // Closed meanwhile: nothing is sent any more, and what waits is forgotten with the outbox.
      LOG.log(System.Logger.Level.DEBUG, "Sent to a closed connection", e);
    }
  }

  @Override
  public void close(Farewell why) {
    try {
      session.close(
          new CloseReason(CloseReason.CloseCodes.getCloseCode(why.code()), Messages.farewell(why)));
    } catch (IOException | IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "A connection was closed twice", e);
    }
  }
}
