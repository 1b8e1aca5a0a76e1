package org.groundswell.campaign;

import org.groundswell.pipeline.Slugged;

/** How a question of a campaign is answered. */
public enum FieldKind implements Slugged {
  /** One line. */
  SHORT_TEXT,
  /** Several lines. */
  LONG_TEXT,
  /** One of the answers that the question offers. */
  ONE_OF,
  /** A number, with a point before its decimals. */
  NUMBER,
  /** A day, such as {@code 2026-03-31}. */
  DATE
}
