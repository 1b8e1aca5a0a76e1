package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import java.util.Locale;

/**
 * Which page of users or groups, in which order.
 *
 * @param startIndex the first one, counted from one
 * @param sortBy the attribute in lower case; null when the order does not matter
 */
record Slice(long startIndex, int count, String sortBy, boolean descending) {

  /** As the library asks for it. */
  static Slice of(long startIndex, int count, SchemaAttribute sortBy, SortOrder sortOrder) {
    return new Slice(
        startIndex,
        count,
        sortBy == null ? null : sortBy.getScimNodeName().toLowerCase(Locale.ROOT),
        sortOrder == SortOrder.DESCENDING);
  }

  /** How many are skipped before it. */
  long offset() {
    return Math.max(0, startIndex - 1);
  }
}
