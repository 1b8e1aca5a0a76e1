package org.groundswell.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShieldKeyTest {

  private static final UUID ANN = new UUID(1, 1);
  private static final UUID PROPOSAL = new UUID(2, 2);
  private static final UUID PEN = new UUID(3, 3);

  private final ShieldKey key = new ShieldKey("1", ShieldKey.newSecret());

  @Test
  void opensWhatItSealed() {
    assertThat(key.open(key.seal(ANN, PROPOSAL, PEN), PROPOSAL, PEN)).contains(ANN);
  }

  @Test
  void sealsTheSamePersonDifferentlyEachTime() {
    assertThat(key.seal(ANN, PROPOSAL, PEN)).isNotEqualTo(key.seal(ANN, PROPOSAL, PEN));
  }

  @Test
  void aSealMovedToAnotherProposalOrPenTellsNothing() {
    String sealed = key.seal(ANN, PROPOSAL, PEN);

    assertThat(key.open(sealed, UUID.randomUUID(), PEN)).isEmpty();
    assertThat(key.open(sealed, PROPOSAL, UUID.randomUUID())).isEmpty();
  }

  @Test
  void anotherKeyOpensNothing() {
    ShieldKey other = new ShieldKey("1", ShieldKey.newSecret());

    assertThat(other.open(key.seal(ANN, PROPOSAL, PEN), PROPOSAL, PEN)).isEmpty();
    assertThat(other.proof()).isNotEqualTo(key.proof());
  }

  @Test
  void aChangedSealIsNoSeal() {
    byte[] sealed = Base64.getDecoder().decode(key.seal(ANN, PROPOSAL, PEN));
    sealed[sealed.length - 1] ^= 1;

    assertThat(key.open(Base64.getEncoder().encodeToString(sealed), PROPOSAL, PEN)).isEmpty();
  }

  @Test
  void twoPensOfOnePersonAreFoundUnderWordsThatHaveNothingInCommon() {
    assertThat(key.blind(ANN, 0)).isNotEqualTo(key.blind(ANN, 1)).isEqualTo(key.blind(ANN, 0));
  }
}
