package org.groundswell.triage.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.someId;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.junit.jupiter.api.Test;

/** What desks keep to begin answers with. */
class TemplatesTest extends OnEachDatabase {

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final List<Event> journal = new ArrayList<>();
  private final Templates templates = new Templates(unit.directory(), sql);
  private final KeepingTemplates keeping =
      new KeepingTemplates(templates, sql, journal::add, new Ids(clock, new Random(3)), clock);

  TemplatesTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void aDeskBeginsWithItsOwnAndWithThoseOfTheUnitsAbove() {
    keep(unit.director, unit.headOffice, reply("From above"));
    keep(unit.manager, unit.counter, reply("At the counter"));
    keep(unit.archivist, unit.archive, reply("In the archive"));

    List<AnswerTemplate> seen = templates.at(unit.as(unit.manager), unit.counter);

    assertThat(seen)
        .extracting(AnswerTemplate::name)
        .containsExactly("At the counter", "From above");
    assertThat(seen).extracting(AnswerTemplate::mayChange).containsExactly(true, false);
    assertThat(seen.getLast().unit().id()).isEqualTo(unit.headOffice);
  }

  @Test
  void aTemplateIsKeptWhole() {
    UUID id =
        keep(
            unit.manager,
            unit.counter,
            new TemplateDraft(
                " No money ",
                AnswerCode.DECLINE,
                DeclineReason.NO_RESOURCES,
                "Dear {author}, [… why]",
                "[… how much]",
                null));

    AnswerTemplate kept = templates.one(unit.as(unit.manager), id);

    assertThat(kept.name()).isEqualTo("No money");
    assertThat(kept.code()).isEqualTo("decline");
    assertThat(kept.reason()).isEqualTo("no-resources");
    assertThat(kept.text()).isEqualTo("Dear {author}, [… why]");
    assertThat(kept.whatWouldChange()).isEqualTo("[… how much]");
    assertThat(kept.version()).isZero();
  }

  @Test
  void nobodyElseSeesOrKeepsThem() {
    UUID id = keep(unit.manager, unit.counter, reply("Thanks"));
    UUID clerk = unit.clerks.getFirst();

    assertThat(templates.at(unit.as(clerk), null)).isEmpty();
    refuses(RightsRefusal.NOT_YOUR_DESK, () -> templates.at(unit.as(clerk), unit.counter));
    refuses(TemplateRefusal.NO_SUCH_TEMPLATE, () -> templates.one(unit.as(clerk), id));
    refuses(TemplateRefusal.NO_SUCH_TEMPLATE, () -> templates.one(unit.as(unit.archivist), id));
    refuses(RightsRefusal.NOT_YOUR_DESK, () -> keep(clerk, unit.counter, reply("Mine")));
  }

  @Test
  void whatIsInheritedIsReadAndNotChanged() {
    UUID id = keep(unit.director, unit.headOffice, reply("From above"));

    assertThat(templates.one(unit.as(unit.manager), id).mayChange()).isFalse();
    refuses(
        RightsRefusal.NOT_YOUR_DESK,
        () -> keeping.change(unit.as(unit.manager), id, reply("Other"), version -> {}));
    refuses(
        RightsRefusal.NOT_YOUR_DESK, () -> keeping.drop(unit.as(unit.manager), id, version -> {}));
  }

  @Test
  void aChangeIsOfTheVersionThatWasSeen() {
    UUID id = keep(unit.manager, unit.counter, reply("Thanks"));
    List<Long> seen = new ArrayList<>();

    keeping.change(unit.as(unit.manager), id, reply("Thanks a lot"), seen::add);
    keeping.change(unit.as(unit.manager), id, reply("THANKS a lot"), seen::add);

    assertThat(seen).containsExactly(0L, 1L);
    assertThat(templates.one(unit.as(unit.manager), id).version()).isEqualTo(2);
  }

  @Test
  void aBlankThatNothingFillsIsRefusedWhereItStands() {
    assertThatThrownBy(
            () ->
                keep(
                    unit.manager,
                    unit.counter,
                    new TemplateDraft(
                        "Thanks",
                        AnswerCode.REPLY,
                        null,
                        "Dear {author}",
                        null,
                        "On {weekday}, {helper}")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.errors())
                  .extracting(error -> error.pointer())
                  .containsExactly("/nextStep", "/nextStep");
              assertThat(refused.errors().getFirst().detail())
                  .contains("{weekday}", "{author}, {title}, {date}, {unit}, {helper}");
            });
    assertThat(journal).isEmpty();
  }

  @Test
  void aFieldOfAnotherKindOfAnswerIsRefused() {
    assertThatThrownBy(
            () ->
                keep(
                    unit.manager,
                    unit.counter,
                    new TemplateDraft(
                        "Thanks", AnswerCode.REPLY, DeclineReason.OTHER, "Words", "Money", null)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(error -> error.pointer())
                    .containsExactly("/reason", "/whatWouldChange"));
  }

  @Test
  void namesAreUniqueWithinAUnitWhateverTheirCase() {
    keep(unit.manager, unit.counter, reply("Thanks"));
    keep(unit.archivist, unit.archive, reply("Thanks"));

    refuses(
        TemplateRefusal.TEMPLATE_NAME_TAKEN,
        () -> keep(unit.manager, unit.counter, reply(" THANKS ")));
  }

  @Test
  void aUnitKeepsFiftyAndNotOneMore() {
    for (int i = 0; i < KeepingTemplates.MOST; i++) {
      keep(unit.manager, unit.counter, reply("Thanks " + i));
    }

    refuses(
        TemplateRefusal.TOO_MANY_TEMPLATES,
        () -> keep(unit.manager, unit.counter, reply("One more")));
    assertThat(templates.at(unit.as(unit.manager), unit.counter)).hasSize(50);
  }

  @Test
  void theJournalTellsOfEachChangeByIdsOnly() {
    UUID id = keep(unit.manager, unit.counter, reply("Secret name"));
    keeping.change(unit.as(unit.manager), id, reply("Other secret"), version -> {});
    keeping.drop(unit.as(unit.manager), id, version -> {});

    assertThat(journal)
        .extracting(Event::type)
        .containsExactly("template-kept", "template-changed", "template-dropped");
    assertThat(journal.toString()).doesNotContainIgnoringCase("secret", "Dear");
    assertThat(templates.at(unit.as(unit.manager), null)).isEmpty();
  }

  @Test
  void aBlankIsLeftUntilItIsFilled() {
    assertThat(Blanks.isLeftIn("Dear {author}")).isTrue();
    assertThat(Blanks.isLeftIn("On [… a day] or later")).isTrue();
    assertThat(Blanks.isLeftIn("On [...] or later")).isTrue();
    assertThat(Blanks.isLeftIn("See [the rules](https://example.org) and {whatever}")).isFalse();
    assertThat(Blanks.isLeftIn(null)).isFalse();
  }

  @Test
  void whatNeverWasIsNotFound() {
    refuses(TemplateRefusal.NO_SUCH_TEMPLATE, () -> templates.one(unit.as(unit.manager), someId()));
  }

  private UUID keep(UUID person, UUID desk, TemplateDraft draft) {
    return keeping.keep(unit.as(person), desk, draft);
  }

  private static TemplateDraft reply(String name) {
    return new TemplateDraft(name, AnswerCode.REPLY, null, "Dear {author}", null, null);
  }
}
