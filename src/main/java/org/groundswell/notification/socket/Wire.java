package org.groundswell.notification.socket;

/** One client's network, as little of it as the hub needs. */
interface Wire {

  /**
   * Sends without waiting.
   *
   * @param sent called once, when the network has taken the text, or has failed
   */
  void send(String text, Runnable sent);

  /** Ends the connection and says why. */
  void close(Farewell why);

  /** Why a connection ends, with the code that the protocol of sockets gives it. */
  enum Farewell {
    /** The client has to sign in first, or is no longer signed in. */
    SIGN_IN_NEEDED(4401),
    /** What the client sent is not of this protocol. */
    NOT_UNDERSTOOD(1008),
    /** The client has been silent, or has not read, for too long. */
    GONE_QUIET(4408),
    /** This person has too many connections, or sends too much. */
    TOO_MUCH(1013);

    private final int code;

    Farewell(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }
}
