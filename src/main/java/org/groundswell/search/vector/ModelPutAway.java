package org.groundswell.search.vector;

/** A model was asked after it was put away, because the server stops: it says nothing of a text. */
public final class ModelPutAway extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ModelPutAway() {
    super("The sentence model was put away.");
  }
}
