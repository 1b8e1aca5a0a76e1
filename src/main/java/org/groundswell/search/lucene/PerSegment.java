package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Remembers what was worked out from a segment for as long as the segment is in use.
 *
 * <p>A segment never changes, only which of its documents are still alive; so what is remembered
 * must hold for all of its documents, the deleted ones among them.
 */
final class PerSegment<T> {

  /** Works it out. */
  interface Making<T> {
    T of(LeafReader segment) throws IOException;
  }

  private final Map<IndexReader.CacheKey, T> made = new ConcurrentHashMap<>();
  private final Making<T> making;

  PerSegment(Making<T> making) {
    this.making = making;
  }

  T of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    T known = made.get(core.getKey());
    if (known != null) {
      return known;
    }
    T fresh = making.of(segment);
    if (made.putIfAbsent(core.getKey(), fresh) == null) {
      core.addClosedListener(made::remove);
    }
    return fresh;
  }
}
