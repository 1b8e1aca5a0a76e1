package org.groundswell.launcher;

import java.io.IOException;

/** The server runs, but could not start the application on it. */
public final class NotDeployed extends IOException {

  NotDeployed() {
    super(
        "Groundswell could not be started on the server. The first lines of the log that say SEVERE"
            + " or WARNING name the reason.");
  }
}
