package org.groundswell.linking;

import java.util.UUID;

/** Two proposals, in whichever order they were named: the lower id comes first. */
record Pair(UUID first, UUID second) {

  static Pair of(UUID one, UUID other) {
    // As text, because databases order ids as unsigned bytes and UUID does not.
    return one.toString().compareTo(other.toString()) < 0
        ? new Pair(one, other)
        : new Pair(other, one);
  }
}
