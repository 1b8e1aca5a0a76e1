package org.groundswell.proposal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The conditions of a query under construction, with their values in the same order. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** One more condition that must hold. */
  Conditions and(String condition, Object... its) {
    conditions.add(condition);
    values.addAll(Arrays.asList(its));
    return this;
  }

  /** The values so far. */
  List<Object> values() {
    return values;
  }

  /** As a {@code where} clause; nothing without conditions. */
  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
