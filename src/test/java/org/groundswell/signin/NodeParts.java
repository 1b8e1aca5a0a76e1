package org.groundswell.signin;

import java.time.Duration;
import java.util.Optional;
import org.groundswell.directory.change.Agency;

/** Parts of the sign-in that its modes are tested with. */
public final class NodeParts {

  private NodeParts() {}

  /** Sessions of the usual life in this agency. */
  public static Sessions sessions(Agency agency) {
    SessionLife life = new SessionLife(Duration.ofHours(12), Duration.ofDays(1));
    return new Sessions(agency.sql, agency.directory, life, agency.clock());
  }

  /** Whether somebody with this token is signed in. */
  public static boolean isAlive(Sessions sessions, Sessions.Begun begun) {
    return sessions.of(begun.token()).isPresent();
  }

  /** Whom {@code groundswell.administrators} names. */
  public static NamedAdministrators named(String names, SignInSettings modes, Agency agency) {
    return new NamedAdministrators(
        Optional.of(names),
        modes,
        agency.accounts,
        agency.directory,
        agency.appointing,
        agency.staffing,
        agency.reorganising);
  }
}
