package org.groundswell.signin.host;

/** Why an assertion is not accepted; for the log, never for whoever sent it. */
enum Flaw {
  UNREADABLE,
  WRONG_ALGORITHM,
  MISSING_CLAIM,
  UNKNOWN_INSTALLATION,
  DISABLED_INSTALLATION,
  WRONG_SIGNATURE,
  WRONG_AUDIENCE,
  LIVES_TOO_LONG,
  EXPIRED,
  FROM_THE_FUTURE,
  FROM_ANOTHER_ORIGIN,
  UNKNOWN_PERSON,
  REPLAYED;

  /** Stops everything that was going to be done with the assertion. */
  Flawed found() {
    return new Flawed(this);
  }

  /** An assertion turned out to be flawed. */
  static final class Flawed extends RuntimeException {

    private final Flaw flaw;

    private Flawed(Flaw flaw) {
      super(null, null, false, false);
      this.flaw = flaw;
    }

    Flaw flaw() {
      return flaw;
    }
  }
}
