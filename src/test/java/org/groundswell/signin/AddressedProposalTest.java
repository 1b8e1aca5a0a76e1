package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedProposalTest {

  private static final UUID ID = UUID.fromString("019a3c5e-0b1d-7e2f-8a4b-00d6c7e8f901");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/proposals/019a3c5e-0b1d-7e2f-8a4b-00d6c7e8f901",
        "/api/proposals/019a3c5e-0b1d-7e2f-8a4b-00d6c7e8f901/support",
        "/agency/api/proposals/019A3C5E-0B1D-7E2F-8A4B-00D6C7E8F901/answers",
        "/api/proposals/19a3c5e-b1d-7e2f-8a4b-d6c7e8f901/support",
        "/api/proposals/+19a3c5e-0b1d-7e2f-8a4b-00d6c7e8f901/support",
        "/api/proposals/%3019a3c5e-0b1d-7e2f-8a4b-00d6c7e8f901/support",
        "/api/proposals/019a3c5e%2D0b1d-7e2f-8a4b-00d6c7e8f901/support",
        "/api/proposals;a=b/019a3c5e-0b1d-7e2f-8a4b-00d6c7e8f901/support",
        "/api/proposals/019a3c5e-0b1d-7e2f-8a4b-00d6c7e8f901;{=b/support"
      })
  void isTheSameHoweverItsIdIsWritten(String address) {
    assertThat(AddressedProposal.in(address)).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/api/proposals",
        "/api/proposals/",
        "/api/proposals/similar",
        "/api/proposals/%zz",
        "/api/comments/019a3c5e-0b1d-7e2f-8a4b-00d6c7e8f901"
      })
  void isNoneWhereNoneIsNamed(String address) {
    assertThat(AddressedProposal.in(address)).isEmpty();
  }
}
