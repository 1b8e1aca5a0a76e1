package org.groundswell.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.theme.Theme;
import org.groundswell.theme.ThemeRef;
import org.junit.jupiter.api.Test;

class ThemeOfferTest {

  private final Theme forms = theme("Forms and paper");
  private final Theme doors = theme("Buildings");
  private final Theme tools = theme("Digital tools");
  private final Theme money = theme("Money");
  private final ThemeOffer offer = new ThemeOffer(List.of(forms, doors, tools, money));

  @Test
  void countsTheNearestProposalsMost() {
    assertThat(offer.to("", List.of(about(tools), about(doors), about(doors, money))))
        .extracting(ThemeRef::name)
        .containsExactly("Digital tools", "Buildings", "Money");
  }

  @Test
  void offersWhatTheWordsName() {
    assertThat(offer.to("The FORMS are on paper", List.of())).containsExactly(forms.ref());
    assertThat(offer.to("Bread and butter", List.of())).isEmpty();
  }

  @Test
  void offersNoMoreThanThreeAndNothingThatIsRetired() {
    Theme gone = theme("Gone");

    assertThat(offer.to("", List.of(about(gone, forms), about(doors), about(tools), about(money))))
        .containsExactly(forms.ref(), doors.ref(), tools.ref());
  }

  private static Theme theme(String name) {
    return new Theme(UUID.randomUUID(), name, name, "", false, null, 0);
  }

  private static ProposalCard about(Theme... themes) {
    return AtomFeedTest.card("A card", List.of(themes).stream().map(Theme::ref).toList());
  }
}
