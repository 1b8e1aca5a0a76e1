package org.groundswell.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Role;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

/** How the list of themes is kept, on both databases. */
class KeepingTest extends OnEachDatabase {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

  private final Sql sql = new Sql(database.dataSource());
  private final Themes themes = new Themes(sql);
  private final List<Event> journal = new ArrayList<>();
  private final Keeping keeping =
      new Keeping(themes, sql, new Ids(CLOCK, new Random(7)), journal::add);
  private final Asker keeper = somebody(Role.FACILITATOR);

  KeepingTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void newThemesComeLastAndHaveAWordForAddresses() {
    create("Forms and paper");
    Theme second = create("Bâtiments & salles");

    assertThat(themes.offered())
        .extracting(Theme::slug)
        .containsExactly("forms-and-paper", "batiments-salles");
    assertThat(second.description()).isEmpty();
    assertThat(journal).extracting(Event::type).containsExactly("created", "created");
    assertThat(journal.toString()).doesNotContain("paper");
  }

  @Test
  void anAdministratorKeepsThemTooAndNobodyElse() {
    keeping.create(somebody(Role.ADMINISTRATOR), new ThemeDraft("Forms", null));

    for (Role role : List.of(Role.STAFF, Role.MANAGER, Role.LEADER, Role.AUDITOR)) {
      assertThatThrownBy(() -> keeping.create(somebody(role), new ThemeDraft("More", null)))
          .satisfies(refused("only-keepers"));
    }
  }

  @Test
  void noTwoOnOfferAreCalledTheSame() {
    Theme forms = create("Forms");
    Theme paper = create("Paper");

    assertThatThrownBy(() -> create(" FORMS ")).satisfies(refused("theme-name-taken"));
    assertThatThrownBy(() -> revise(paper, "forms")).satisfies(refused("theme-name-taken"));
    keeping.retire(keeper, forms.id());
    assertThat(revise(paper, "Forms").name()).isEqualTo("Forms");
    assertThatThrownBy(() -> keeping.restore(keeper, forms.id()))
        .satisfies(refused("theme-name-taken"));
  }

  @Test
  void anotherNameLeavesTheAddressAsItWas() {
    Theme forms = create("Forms");

    Theme renamed = revise(forms, "Forms and letters");

    assertThat(renamed.slug()).isEqualTo("forms");
    assertThat(renamed.version()).isEqualTo(forms.version() + 1);
    assertThat(create("Forms").slug()).isEqualTo("forms-2");
  }

  @Test
  void whoHasSeenAnotherVersionChangesNothing() {
    Theme forms = create("Forms");

    assertThatThrownBy(
            () ->
                keeping.revise(
                    keeper,
                    forms.id(),
                    new ThemeDraft("Paper", null),
                    version -> {
                      throw new Refusal(ThemeRefusal.THEME_MERGED);
                    }))
        .isInstanceOf(Refusal.class);
    assertThat(themes.all()).containsExactly(forms);
  }

  @Test
  void thereIsAMostOnOffer() {
    IntStream.range(0, Keeping.MOST).forEach(i -> create("Theme " + i));
    Theme last = themes.offered().getLast();

    assertThatThrownBy(() -> create("One more")).satisfies(refused("too-many-themes"));
    keeping.retire(keeper, last.id());
    create("One more");
    assertThatThrownBy(() -> keeping.restore(keeper, last.id()))
        .satisfies(refused("too-many-themes"));
  }

  @Test
  void anOrderNamesEachOnceAndOnlyWhatMovedIsJournalled() {
    Theme a = create("A a");
    Theme b = create("B b");
    Theme c = create("C c");
    journal.clear();

    keeping.order(keeper, List.of(b.id(), a.id(), c.id()));

    assertThat(themes.offered()).extracting(Theme::name).containsExactly("B b", "A a", "C c");
    assertThat(journal).extracting(Event::subjectId).containsExactly(b.id(), a.id());
    for (List<UUID> wrong :
        List.of(
            List.of(a.id(), b.id()),
            List.of(a.id(), b.id(), b.id()),
            List.of(a.id(), b.id(), c.id(), c.id()))) {
      assertThatThrownBy(() -> keeping.order(keeper, wrong)).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void aRetiredThemeIsKeptByWhoeverHasItAndOfferedAgain() {
    Theme forms = create("Forms");
    Theme paper = create("Paper");
    UUID proposal = propose(forms);

    keeping.retire(keeper, forms.id());
    keeping.retire(keeper, forms.id());

    assertThat(themes.offered()).extracting(Theme::name).containsExactly("Paper");
    assertThat(themes.of(List.of(proposal)).get(proposal)).containsExactly(forms.ref());
    assertThat(themes.chosen(List.of(forms.id(), paper.id()), Set.of(forms.id())))
        .containsExactly(forms.id(), paper.id());
    assertThatThrownBy(() -> themes.chosen(List.of(paper.id(), forms.id()), Set.of()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(error -> error.pointer())
                    .containsExactly("/themes/1"));
    keeping.restore(keeper, forms.id());
    assertThat(themes.offered()).extracting(Theme::name).containsExactly("Paper", "Forms");
    assertThat(journal).extracting(Event::type).containsOnlyOnce("retired");
  }

  @Test
  void aMergerGivesEachProposalTheOtherThemeOnce() {
    Theme forms = create("Forms");
    Theme paper = create("Paper");
    UUID both = propose(forms, paper);
    UUID one = propose(forms);

    Theme merged = keeping.merge(keeper, forms.id(), paper.id());

    assertThat(merged.mergedInto()).isEqualTo(paper.id());
    assertThat(themes.of(List.of(both, one)))
        .containsEntry(both, List.of(paper.ref()))
        .containsEntry(one, List.of(paper.ref()));
    assertThat(themes.formerSlugs()).containsEntry("paper", Set.of("forms"));
    assertThat(themes.chosen(List.of(forms.id(), paper.id()), Set.of()))
        .containsExactly(paper.id());
    assertThat(journal.getLast().facts()).containsEntry("into", paper.id().toString());
  }

  @Test
  void whatWasMergedBeforePointsToTheLast() {
    Theme forms = create("Forms");
    Theme paper = create("Paper");
    Theme letters = create("Letters");

    keeping.merge(keeper, forms.id(), paper.id());
    keeping.merge(keeper, paper.id(), letters.id());

    assertThat(themes.formerSlugs()).containsEntry("letters", Set.of("forms", "paper"));
    assertThatThrownBy(() -> keeping.merge(keeper, forms.id(), letters.id()))
        .satisfies(refused("theme-merged"));
    assertThatThrownBy(() -> keeping.restore(keeper, forms.id()))
        .satisfies(refused("theme-merged"));
    assertThatThrownBy(() -> keeping.merge(keeper, letters.id(), letters.id()))
        .satisfies(refused("not-into-this-theme"));
    assertThatThrownBy(() -> keeping.merge(keeper, letters.id(), paper.id()))
        .satisfies(refused("not-into-this-theme"));
  }

  @Test
  void whatIsNotThereIsRefused() {
    UUID nobody = UUID.randomUUID();

    assertThatThrownBy(() -> keeping.retire(keeper, nobody)).satisfies(refused("no-such-theme"));
    assertThatThrownBy(() -> themes.chosen(List.of(nobody), Set.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> themes.requireKnown(List.of("invented")))
        .isInstanceOf(InvalidInput.class);
  }

  private Theme create(String name) {
    return keeping.create(keeper, new ThemeDraft(name, null));
  }

  private Theme revise(Theme theme, String name) {
    return keeping.revise(keeper, theme.id(), new ThemeDraft(name, null), version -> {});
  }

  private UUID propose(Theme... its) {
    UUID unit = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    UUID proposal = UUID.randomUUID();
    sql.update(
        "insert into unit (id, name, slug, path, position, version) values (?, 'U', ?, ?, 0, 1)",
        unit,
        unit.toString(),
        unit + "/");
    sql.update(
        "insert into person (id, name, search_name, user_name, unit_id, version)"
            + " values (?, 'P', 'p', ?, ?, 1)",
        person,
        person.toString(),
        unit);
    sql.update(
        "insert into proposal (id, title, problem, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " supports, comments, endorsements, external_supports, version) values (?,"
            + " 'Lamps', 'It is dark', 'submitted', 'ask', 'agency', false, ?, ?, ?, 1, ?, ?,"
            + " 0, 0, 0, 0, 0)",
        proposal,
        person,
        unit,
        unit,
        CLOCK.instant(),
        CLOCK.instant());
    for (Theme theme : its) {
      sql.update(
          "insert into proposal_theme (proposal_id, theme_id) values (?, ?)", proposal, theme.id());
    }
    return proposal;
  }

  private static Asker somebody(Role role) {
    return new Asker(
        UUID.randomUUID(), UUID.randomUUID(), Set.of(role), Set.of(), Set.of(), Set.of());
  }

  private static Consumer<Throwable> refused(String slug) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.reason().slug()).isEqualTo(slug));
  }
}
