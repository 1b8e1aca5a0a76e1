package org.groundswell.metrics;

import org.groundswell.web.Reason;

/** Why the figures say no. */
public enum MetricsRefusal implements Reason {
  NOT_A_QUARTER(422, "A quarter is written like 2026-Q1, and a period ends after it began."),
  NO_SUCH_TABLE(422, "There are tables of children, curve, funnel and completion.");

  private final int status;
  private final String title;

  MetricsRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
