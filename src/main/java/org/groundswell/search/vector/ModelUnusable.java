package org.groundswell.search.vector;

/** A model cannot be used, for a reason that its message tells an administrator. */
public final class ModelUnusable extends Exception {

  private static final long serialVersionUID = 1L;

  ModelUnusable(String reason, Throwable cause) {
    super(reason, cause);
  }
}
