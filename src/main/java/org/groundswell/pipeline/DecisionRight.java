package org.groundswell.pipeline;

/** What a unit may do with an idea of this kind without asking. */
public enum DecisionRight implements Slugged {
  /** Do it and tell us. */
  GO,
  /** Try it, within a time and with a rule for stopping. */
  TRY,
  /** It needs a decision. */
  ASK,
  /** Not ours to change, or not lawful. */
  NO
}
