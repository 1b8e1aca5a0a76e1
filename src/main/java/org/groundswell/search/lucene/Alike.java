package org.groundswell.search.lucene;

import java.util.List;

/**
 * How alike two proposals are; the same whichever of them is asked about.
 *
 * @param words how much of their telling words they share, from 0 to 1
 * @param meaning the cosine of what they mean; empty words decide alone where it is unknown
 * @param known whether what both mean is known
 * @param shared the most telling words that both have, as the first one writes them
 */
public record Alike(double words, double meaning, boolean known, List<String> shared) {

  /** One number to rank pairs by: higher is more alike. */
  public double score() {
    return known ? (words + Math.max(0, meaning)) / 2 : words;
  }
}
