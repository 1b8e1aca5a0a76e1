package org.groundswell.journal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.groundswell.storage.StorageReady;

/** All followers: started when storage is ready, asked how far they are, told to start anew. */
@ApplicationScoped
public class Followers {

  private static final long PAUSE_MILLISECONDS = 50;
  private static final long LONGEST_END_MILLISECONDS = 2_000;

  private final Map<String, Following> following = new ConcurrentSkipListMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Instance<Follower> followers;
  private final JournalReader journal;
  private final FollowerTable table;
  private final Transactions transactions;
  private final WakeUp wakeUp;

  @Resource private ManagedThreadFactory threadFactory;

  @Inject
  Followers(
      @Any Instance<Follower> followers,
      JournalReader journal,
      FollowerTable table,
      Transactions transactions,
      WakeUp wakeUp) {
    this.followers = followers;
    this.journal = journal;
    this.table = table;
    this.transactions = transactions;
    this.wakeUp = wakeUp;
  }

  /** Last of those that wait for storage: a follower's own preparations come first. */
  void start(@Observes @Priority(Integer.MAX_VALUE) StorageReady ready) {
    followers.forEach(this::start);
  }

  private void start(Follower follower) {
    Following run = new Following(follower.name(), cursor(follower), wakeUp, PAUSE_MILLISECONDS);
    if (following.putIfAbsent(follower.name(), run) != null) {
      throw new IllegalStateException("Two followers are called " + follower.name());
    }
    Thread thread = threadFactory.newThread(run);
    thread.setName("follower-" + follower.name());
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private Cursor cursor(Follower follower) {
    return follower instanceof Follower.SelfPositioned own
        ? new OwnCursor(own, journal, table, transactions)
        : new TableCursor(follower, journal, table, transactions);
  }

  /** How far each follower is, by name. */
  public List<FollowerStatus> status() {
    long head = journal.head();
    return following.entrySet().stream()
        .map(
            each ->
                new FollowerStatus(
                    each.getKey(),
                    each.getValue().position(),
                    head,
                    table.deadLetters(each.getKey()),
                    each.getValue().state()))
        .toList();
  }

  /**
   * Lets a follower forget everything and read from the first entry, while the server serves.
   *
   * @return false when there is none of that name
   */
  public boolean rebuild(String name) {
    Following run = following.get(name);
    if (run == null) {
      return false;
    }
    run.rebuild();
    return true;
  }

  @PreDestroy
  void stop() {
    following.values().forEach(Following::stop);
    wakeUp.everybody();
    threads.forEach(Followers::awaitEnd);
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join(LONGEST_END_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
