package org.groundswell.metrics;

/** The ways in which a proposal's wait for a decision can end; each rules out the others. */
enum Outcome {
  ENDORSED,
  DECLINED,
  /** Sent to somebody outside the agency. Sent to another desk inside, it still waits. */
  REDIRECTED,
  LINKED,
  WITHDRAWN
}
