package org.groundswell.notification.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.Ceiling;
import org.junit.jupiter.api.Test;

class LooksTest {

  private static final UUID LETTER = new UUID(0, 1);
  private static final UUID BENCH = new UUID(0, 2);
  private static final UUID NODE = new UUID(0, 3);
  private static final UUID AMA = new UUID(0, 4);
  private static final UUID KOFI = new UUID(0, 5);

  private final Looks looks = new Looks();
  private final Connection window = connection(AMA);

  @Test
  void tellsOfWhatOneLeavesAndOfWhatOneTurnsTo() {
    assertThat(looks.look(window, LETTER, true, 0)).containsExactly(LETTER);
    assertThat(looks.look(window, BENCH, true, 0)).containsExactlyInAnyOrder(LETTER, BENCH);
    assertThat(looks.away(window)).containsExactly(BENCH);
    assertThat(looks.away(window)).isEmpty();
  }

  @Test
  void countsSomebodyWithTwoWindowsOnceAndUntilTheLastIsGone() {
    Connection second = connection(AMA);
    looks.look(window, LETTER, true, 0);
    looks.look(second, LETTER, true, 0);

    assertThat(shown(LETTER)).containsExactly(AMA);
    looks.away(window);
    assertThat(shown(LETTER)).containsExactly(AMA);
    looks.away(second);
    assertThat(shown(LETTER)).isEmpty();
  }

  @Test
  void forgetsWhoeverDoesNotSayItAgain() {
    looks.look(window, LETTER, true, 0);
    assertThat(looks.again(window, LETTER, 5)).isTrue();
    assertThat(looks.again(window, BENCH, 5)).isFalse();

    assertThat(looks.forgetSilentPeople(Looks.LONGEST_NANOS + 5)).isEmpty();
    assertThat(looks.forgetSilentPeople(Looks.LONGEST_NANOS + 6)).containsExactly(LETTER);
    assertThat(shown(LETTER)).isEmpty();
  }

  @Test
  void showsNobodyWhoDoesNotWantIt() {
    looks.look(window, LETTER, false, 0);
    assertThat(shown(LETTER)).isEmpty();
    assertThat(looks.lookers(LETTER)).containsExactly(window);

    assertThat(looks.show(AMA, true)).containsExactly(LETTER);
    assertThat(shown(LETTER)).containsExactly(AMA);
  }

  @Test
  void takesWhatAnotherNodeSaysAsTheWholeOfIt() {
    looks.heard(NODE, LETTER, Set.of(AMA, KOFI), 0);
    looks.heard(NODE, LETTER, Set.of(KOFI), 1);

    assertThat(looks.elsewhere(LETTER)).containsExactly(KOFI);
    looks.heard(NODE, LETTER, Set.of(), 2);
    assertThat(looks.elsewhere(LETTER)).isEmpty();
  }

  @Test
  void forgetsANodeThatIsSilentAndSaysWhatWasLookedAtThere() {
    looks.heard(NODE, LETTER, Set.of(KOFI), 0);
    looks.heard(NODE, 5);

    assertThat(looks.forgetSilentNodes(Looks.LONGEST_SILENCE_NANOS + 5)).isEmpty();
    assertThat(looks.forgetSilentNodes(Looks.LONGEST_SILENCE_NANOS + 6)).containsExactly(LETTER);
    assertThat(looks.elsewhere(LETTER)).isEmpty();
  }

  private Set<UUID> shown(UUID proposal) {
    return looks.shownHere(proposal, any -> true);
  }

  private static Connection connection(UUID person) {
    Wire wire =
        new Wire() {
          @Override
          public void send(String text, Runnable sent) {
            sent.run();
          }

          @Override
          public void close(Farewell why) {}
        };
    return new Connection(person, Ceiling.OPEN, new Outbox(wire, Messages::resync));
  }
}
