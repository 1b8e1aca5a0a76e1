package org.groundswell.notification.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final HeldWire wire = new HeldWire();
  private final Outbox outbox = new Outbox(wire, sequence -> "resync " + sequence);

  @Test
  void sendsOneTextAtATime() {
    outbox.hint(1, "one");
    outbox.hint(2, "two");

    assertThat(wire.sent).containsExactly("one");

    wire.release();

    assertThat(wire.sent).containsExactly("one", "two");
  }

  @Test
  void sendsEverythingInOrderToWhoeverKeepsUp() {
    for (int i = 1; i <= 10_000; i++) {
      outbox.hint(i, "hint " + i);
      wire.release();
    }

    assertThat(wire.sent)
        .isEqualTo(IntStream.rangeClosed(1, 10_000).mapToObj(i -> "hint " + i).toList());
  }

  @Test
  void tellsWhoeverDoesNotKeepUpToLoadEverythingAnewOnce() {
    for (int i = 1; i <= 1_000; i++) {
      outbox.hint(i, "hint " + i);
    }
    wire.release();
    wire.release();

    assertThat(wire.sent).containsExactly("hint 1", "resync 1000");
  }

  @Test
  void goesOnBehindTheResync() {
    for (int i = 1; i <= 1_000; i++) {
      outbox.hint(i, "hint " + i);
    }
    wire.release();
    outbox.hint(1_001, "hint 1001");
    wire.release();

    assertThat(wire.sent).containsExactly("hint 1", "resync 1000", "hint 1001");
  }

  @Test
  void givesUpByTheAmountOfTextToo() {
    String half = "x".repeat(Outbox.MOST_CHARACTERS / 2);
    for (int i = 1; i <= 5; i++) {
      outbox.hint(i, half);
    }
    wire.release();

    assertThat(wire.sent).last().isEqualTo("resync 5");
  }

  @Test
  void keepsNoMoreThanItsBoundForAClientThatNeverReads() {
    for (int i = 1; i <= 100_000; i++) {
      outbox.hint(i, "hint " + i);
    }

    assertThat(wire.sent).hasSize(1);
    assertThat(outbox.busySince(Long.MAX_VALUE)).isLessThan(Long.MAX_VALUE);
  }

  /** A network that takes a text only when it is told to. */
  private static final class HeldWire implements Wire {

    private final List<String> sent = new ArrayList<>();
    private Runnable held = () -> {};

    @Override
    public void send(String text, Runnable done) {
      sent.add(text);
      held = done;
    }

    void release() {
      Runnable done = held;
      held = () -> {};
      done.run();
    }

    @Override
    public void close(Farewell why) {
      throw new AssertionError("Nobody ends this connection.");
    }
  }
}
