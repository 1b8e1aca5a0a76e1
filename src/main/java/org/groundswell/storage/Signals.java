package org.groundswell.storage;

/**
 * Short words to every node, this one among them, for what is worth telling and not worth keeping.
 *
 * <p>A word sent inside a transaction is told when it commits, and never when it does not. Nothing
 * is stored: who does not listen at that moment does not hear it, and is told so by {@link
 * Signalled#missed}. Whoever must not miss anything follows the journal instead.
 *
 * <pre>{@code
 * signals.send("claim", proposal.toString());
 * }</pre>
 */
public interface Signals {

  /** How long a text may be: what PostgreSQL takes (8,000 bytes), less the word. */
  int LONGEST_TEXT = 7_900;

  /**
   * Sends one word with a short text of ASCII, such as ids.
   *
   * @param word which {@link Signalled} hear it; without a blank
   */
  void send(String word, String text);
}
