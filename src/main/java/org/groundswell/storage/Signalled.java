package org.groundswell.storage;

/**
 * Hears the signals of one word, from every node.
 *
 * <p>An application-scoped bean that implements it is called from one thread, one signal after the
 * other, and should not keep it waiting.
 */
public interface Signalled {

  /** The word it wants to hear. */
  String word();

  /** Somebody, perhaps this node, said this. */
  void hear(String text);

  /** Signals of other nodes may have been lost until now. */
  default void missed() {}
}
