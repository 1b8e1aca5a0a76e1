package org.groundswell.launcher;

import java.io.IOException;

/** Something else listens on the port that the server was to have. */
public final class PortTaken extends IOException {

  PortTaken(int port) {
    super(
        "Port "
            + port
            + " is taken. Stop what listens there, or choose another one:"
            + " mvn -Pdemo -Dgroundswell.port="
            + (port + 1));
  }
}
