package org.groundswell.triage;

/** All answers; they are only ever added. */
interface Answers {

  /** Keeps one, in place of what its giver had begun and not sent. */
  void add(Answer answer);
}
