package org.groundswell.signin;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.UUID;
import org.groundswell.rights.Ceiling;

/** Somebody who is signed in, as the container knows them for the length of a request or socket. */
public final class SignedIn extends CallerPrincipal {

  private final transient Recognised recognised;
  private final transient Recogniser by;

  SignedIn(Recognised recognised, Recogniser by) {
    super(recognised.person().toString());
    this.recognised = recognised;
    this.by = by;
  }

  /** Who it is. */
  public UUID person() {
    return recognised.person();
  }

  /** The most that they may do by the way they signed in. */
  public Ceiling ceiling() {
    return recognised.ceiling();
  }

  /** The same person by the same proof. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn that && recognised.equals(that.recognised);
  }

  @Override
  public int hashCode() {
    return recognised.hashCode();
  }

  Recognised recognised() {
    return recognised;
  }

  boolean stillHolds() {
    return by.stillHolds(recognised);
  }
}
