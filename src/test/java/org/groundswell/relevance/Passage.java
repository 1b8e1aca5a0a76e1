package org.groundswell.relevance;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A text with a name: a document, or a question asked about documents.
 *
 * @param title empty where a set has none
 */
public record Passage(String id, String title, String text) {

  /** The same id, as the product counts. */
  public UUID key() {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
  }

  Passage titleOnly() {
    return new Passage(id, title, "");
  }
}
