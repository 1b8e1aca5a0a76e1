package org.groundswell.provisioning.csv;

import java.util.Set;

/** What a file is about, and which columns it may have. */
public enum FileKind {
  /** Units; they come first, for people name them. */
  UNITS(Set.of("code", "name"), Set.of("code", "name", "parent")),
  /** People, with what they manage and where they review. */
  PEOPLE(
      Set.of("user_name", "name", "unit"),
      Set.of(
          "user_name",
          "name",
          "unit",
          "title",
          "email",
          "grade",
          "locale",
          "external_id",
          "further_units",
          "manages",
          "reviews"));

  private final Set<String> needed;
  private final Set<String> known;

  FileKind(Set<String> needed, Set<String> known) {
    this.needed = needed;
    this.known = known;
  }

  Set<String> needed() {
    return needed;
  }

  Set<String> known() {
    return known;
  }
}
