package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.TaskExecutor;

/** Two things that do not need each other, worked out at once where a core is free. */
record Both<A, B>(A one, B other) {

  /**
   * Works them out.
   *
   * @throws IOException that either of them threw
   */
  static <A, B> Both<A, B> of(TaskExecutor executor, Callable<A> one, Callable<B> other)
      throws IOException {
    AtomicReference<A> first = new AtomicReference<>();
    AtomicReference<B> second = new AtomicReference<>();
    executor.invokeAll(List.of(into(first, one), into(second, other)));
    return new Both<>(first.get(), second.get());
  }

  private static <T> Callable<Boolean> into(AtomicReference<T> place, Callable<T> work) {
    return () -> {
      place.set(work.call());
      return true;
    };
  }
}
