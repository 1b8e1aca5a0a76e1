package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.harness.Database;
import org.groundswell.journal.Event;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Role;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Themes;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThemingTest {

  private final Clock clock = Clock.fixed(MONDAY.plusSeconds(60), ZoneOffset.UTC);
  private final Sql sql = new Sql(Database.h2().dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final Theming theming =
      new Theming(
          proposals, new References(unit.directory(), sql, new Themes(sql)), journal::add, clock);
  private final UUID author = unit.clerks.get(0);
  private final UUID forms = UUID.randomUUID();
  private final Proposal proposal = aSubmittedProposal(author, unit.counter);

  @BeforeEach
  void offerATheme() {
    sql.update(
        "insert into theme (id, slug, name, offered_as, description, position, version)"
            + " values (?, ?, 'Forms', ?, '', 0, 0)",
        forms,
        forms.toString(),
        forms.toString());
    proposals.add(proposal);
  }

  @Test
  void itsAuthorItsDeskAndAFacilitatorSayWhatItIsAbout() {
    choose(unit.as(author), List.of(forms));
    choose(unit.as(unit.manager), List.of());
    choose(facilitator(), List.of(forms));

    assertThat(proposal.themes()).containsExactly(forms);
    assertThat(journal).extracting(Event::type).containsExactly("themed", "themed", "themed");
    assertThat(journal.getLast().facts()).containsEntry("themes", forms.toString());
  }

  @Test
  void aColleagueDoesNot() {
    assertThatThrownBy(() -> choose(unit.as(unit.clerks.get(1)), List.of(forms)))
        .satisfies(refused("not-your-desk"));
  }

  @Test
  void theSameThemesAreNoChange() {
    choose(unit.as(author), List.of(forms));
    choose(unit.as(author), List.of(forms, forms));

    assertThat(journal).hasSize(1);
  }

  @Test
  void aDraftIsForItsAuthorsFormAlone() {
    Proposal draft = aDraft(author, unit.counter);
    proposals.add(draft);

    assertThatThrownBy(
            () -> theming.choose(unit.as(author), draft.id(), List.of(forms), version -> {}))
        .satisfies(refused("state-says-no"));
  }

  private void choose(Asker asker, List<UUID> themes) {
    theming.choose(asker, proposal.id(), themes, version -> {});
  }

  private static Asker facilitator() {
    return new Asker(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Set.of(Role.FACILITATOR),
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static Consumer<Throwable> refused(String slug) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.reason().slug()).isEqualTo(slug));
  }
}
