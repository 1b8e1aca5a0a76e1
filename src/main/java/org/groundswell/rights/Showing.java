package org.groundswell.rights;

/** Whether an author's name is shown. */
public enum Showing {
  /** To everybody who sees the proposal. */
  NAMED,
  /** From the first answer or reading on; until then the words stand for themselves. */
  MASKED,
  /** To nobody, until the author wants it. */
  SHIELDED
}
