package org.groundswell.search.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * How segments become fewer without a search having to wait for it.
 *
 * <p>One merge at a time, slowed down to what writing needs, on one core; and no segment larger
 * than {@value #LARGEST_MEGABYTES} MB, so that no single merge lasts long. Fewer segments of a size
 * than usual: every question pays for each segment, and proposals are written far more rarely than
 * they are searched.
 */
final class Merging {

  private static final double LARGEST_MEGABYTES = 512;
  private static final int OF_A_SIZE = 5;
  private static final int WAITING = 4;

  private Merging() {}

  static MergePolicy policy() {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setMaxMergedSegmentMB(LARGEST_MEGABYTES);
    policy.setSegmentsPerTier(OF_A_SIZE);
    return policy;
  }

  static MergeScheduler scheduler() {
    ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
    scheduler.setMaxMergesAndThreads(WAITING, 1);
    scheduler.enableAutoIOThrottle();
    return scheduler;
  }
}
