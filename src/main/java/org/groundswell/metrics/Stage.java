package org.groundswell.metrics;

/** How far a proposal has come; each stage includes the ones after it. */
enum Stage {
  SUBMITTED,
  /** Somebody said something about the idea, or it needed nobody's answer. */
  ANSWERED,
  /** It shall be done, or needed nobody's decision. */
  ENDORSED,
  /** The work has begun. */
  STARTED,
  /** The target was met. */
  COMPLETED
}
