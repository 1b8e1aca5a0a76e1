package org.groundswell.triage;

/** All answers; they are only ever added. */
interface Answers {

  /** Keeps one. */
  void add(Answer answer);
}
