package org.groundswell.search.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.journal.Event;
import org.groundswell.signin.SignInTables;
import org.groundswell.theme.Themes;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people keep of their searches, on both databases. */
class SavingTest {

  private static final String EVERYWHERE = "org.groundswell.signin.SignInTables#everywhere";

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void keepsASearchForItsPersonAlone(SignInTables tables) {
    UUID ama = tables.person("ama");
    Saving saving = saving(tables);

    SavedSearch saved = saving.save(ama, draft(" lost forms ", List.of("parked", "declined")));

    assertThat(saving.of(ama)).containsExactly(saved);
    assertThat(saved.q()).isEqualTo("lost forms");
    assertThat(saved.state()).containsExactly("declined", "parked");
    assertThat(saving.of(tables.person("kofi"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void switchesAndForgetsOnlyOnesOwn(SignInTables tables) {
    UUID ama = tables.person("ama");
    UUID kofi = tables.person("kofi");
    Saving saving = saving(tables);
    UUID id = saving.save(ama, draft("forms", List.of())).id();

    assertThatThrownBy(() -> saving.notify(kofi, id, false))
        .satisfies(refused("no-such-saved-search"));
    assertThatThrownBy(() -> saving.forget(kofi, id)).satisfies(refused("no-such-saved-search"));
    saving.notify(ama, id, false);
    assertThat(saving.of(ama)).extracting(SavedSearch::notifies).containsExactly(false);
    saving.forget(ama, id);
    assertThat(saving.of(ama)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void keepsNoMoreThanItsLimit(SignInTables tables) {
    UUID ama = tables.person("ama");
    Saving saving = saving(tables);
    for (int i = 0; i < Saving.MOST; i++) {
      saving.save(ama, draft("forms " + i, List.of()));
    }

    assertThatThrownBy(() -> saving.save(ama, draft("one more", List.of())))
        .satisfies(refused("too-many-saved-searches"));
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void leavesNoWordOfItInTheJournal(SignInTables tables) {
    UUID ama = tables.person("ama");

    saving(tables).save(ama, draft("my boss", List.of()));

    assertThat(tables.journalled()).extracting(Event::type).contains("search-saved");
    assertThat(tables.journalled().toString()).doesNotContain("boss", "A name");
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void refusesASearchForNothing(SignInTables tables) {
    assertThatThrownBy(() -> saving(tables).save(tables.person("ama"), draft("  ", List.of())))
        .satisfies(refused("nothing-to-look-for"));
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void keepsThemesThatExist(SignInTables tables) {
    UUID ama = tables.person("ama");
    tables
        .sql()
        .update(
            "insert into theme (id, slug, name, offered_as, description, position, version)"
                + " values (?, 'forms', 'Forms', 'forms', '', 0, 0)",
            UUID.randomUUID());

    SavedSearch saved = saving(tables).save(ama, about("forms"));

    assertThat(saving(tables).of(ama)).containsExactly(saved);
    assertThat(saved.theme()).containsExactly("forms");
    assertThatThrownBy(() -> saving(tables).save(ama, about("invented")))
        .isInstanceOf(InvalidInput.class);
  }

  private static SavedSearchDraft about(String theme) {
    return new SavedSearchDraft("A name", "", List.of(), List.of(theme), null, null, true);
  }

  @Test
  void refusesAStateThatDoesNotExist() {
    assertThatThrownBy(() -> draft("forms", List.of("invented")).states())
        .isInstanceOf(InvalidInput.class);
  }

  private static Saving saving(SignInTables tables) {
    return new Saving(
        new Themes(tables.sql()), tables.sql(), tables.ids(), tables.journal(), tables);
  }

  private static SavedSearchDraft draft(String words, List<String> states) {
    return new SavedSearchDraft("A name", words, states, List.of(), null, null, true);
  }

  private static Consumer<Throwable> refused(String slug) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.reason().slug()).isEqualTo(slug));
  }
}
