package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.groundswell.journal.Entry;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.journal.JournalReader;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The journal in the server's own transactions, inside the built WAR. */
@ArquillianTest
class JournalIT {

  private static final int WRITERS = 8;
  private static final int EACH = 40;

  @Inject private Journal journal;
  @Inject private JournalReader reader;
  @Inject private UserTransaction transaction;
  @Resource private ManagedExecutorService threads;

  @Deployment
  static WebArchive builtWar() throws Exception {
    File assertions =
        new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("groundswell.war")))
        .addAsLibrary(assertions);
  }

  @Test
  void refusesAnEventOutsideOfATransaction() {
    assertThatThrownBy(() -> journal.append(Event.of("test", UUID.randomUUID(), "happened")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsNothingAndLeavesNoGapWhenTheTransactionIsRolledBack() throws Exception {
    long before = reader.head();

    transaction.begin();
    journal.append(Event.of("test", UUID.randomUUID(), "rolled-back"));
    transaction.rollback();
    UUID kept = UUID.randomUUID();
    append(kept, 1);

    assertThat(reader.after(before, 10)).extracting(Entry::subjectId).contains(kept);
    assertThat(reader.after(before, 10)).extracting(Entry::type).doesNotContain("rolled-back");
    assertThat(reader.about(kept)).extracting(Entry::sequence).allMatch(n -> n > before);
  }

  @Test
  void numbersWhatManyWritersCommitWithoutGapsAndInEachOnesOrder() throws Exception {
    long before = reader.head();
    List<UUID> writers = new ArrayList<>();
    List<Callable<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      UUID subject = UUID.randomUUID();
      writers.add(subject);
      work.add(
          () -> {
            for (int number = 0; number < EACH; number++) {
              append(subject, number);
            }
            return null;
          });
    }

    for (Future<Void> done : threads.invokeAll(work)) {
      done.get();
    }

    long after = reader.head();
    assertThat(after - before).isGreaterThanOrEqualTo((long) WRITERS * EACH);
    assertThat(reader.after(before, 10_000))
        .extracting(Entry::sequence)
        .startsWith(LongStream.rangeClosed(before + 1, after).boxed().toArray(Long[]::new));
    assertThat(writers)
        .allSatisfy(
            writer ->
                assertThat(reader.about(writer))
                    .extracting(entry -> Integer.valueOf(entry.fact("number").orElseThrow()))
                    .hasSize(EACH)
                    .isSorted());
  }

  private void append(UUID subject, int number) throws Exception {
    transaction.begin();
    journal.append(Event.of("test", subject, "counted").with("number", number));
    transaction.commit();
  }
}
