package org.groundswell.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.shielding.GiveawaysView.Giveaway;
import org.groundswell.shielding.GiveawaysView.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelltaleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write to a.mensah@agency.example | EMAIL",
        "Call 030 277 1234 | PHONE",
        "Ask at extension 412 | PHONE",
        "In my office of three nobody knows | FEW",
        "Dans notre équipe de trois | FEW",
        "I am the only driver here | ROLE",
        "As head of registry I see it daily | ROLE",
        "Je suis la directrice du guichet | ROLE",
        "Said Ákosua to the people waiting | OWN_NAME",
        "Here in Land Registry we wait | OWN_UNIT"
      })
  void says(String text, Kind kind) {
    assertThat(Telltale.in("problem", text, "Akosua Mensah-Boateng", "Land Registry"))
        .extracting(Giveaway::kind)
        .contains(kind);
  }

  @Test
  void namesTheFieldAndTheWords() {
    assertThat(Telltale.in("cause", "Our team of four", "Ama Osei", "Roads"))
        .isEqualTo(List.of(new Giveaway(Kind.FEW, "cause", "team of four")));
  }

  @Test
  void staysSilentAboutAnIdeaThatTellsNothing() {
    String idea =
        "People stand for 45 minutes in the hall. A list of 120 numbers would be enough; "
            + "the unit of measure is the half hour, and in 2024 it was no better.";

    assertThat(Telltale.in("problem", idea, "Ama Osei", "Roads")).isEmpty();
  }
}
