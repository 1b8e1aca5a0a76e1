package org.groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.campaign.CampaignFixtures.TODAY;
import static org.groundswell.campaign.CampaignFixtures.asking;
import static org.groundswell.campaign.CampaignFixtures.from;
import static org.groundswell.campaign.CampaignFixtures.question;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.ProposalRows;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

/** How campaigns are kept, what they ask, and when they are told, on both databases. */
class KeepingCampaignsTest extends OnEachDatabase {

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final Campaigns campaigns = new Campaigns(sql, unit.directory());
  private final FieldAnswers answers = new FieldAnswers(sql, campaigns);
  private final List<Event> journal = new ArrayList<>();
  private final KeepingCampaigns keeping =
      new KeepingCampaigns(
          campaigns, unit.directory(), sql, journal::add, new Ids(clock, new Random(3)), clock);
  private final Openings openings =
      new Openings(new TellingDays(sql, journal::add, clock), unit.directory(), sql);
  private final Asker facilitator = unit.asFacilitator(unit.clerks.get(0));

  KeepingCampaignsTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void aFacilitatorBeginsOneWithAllThatBelongsToIt() {
    CampaignDraft wanted =
        new CampaignDraft(
            "  Été: moins de visites ",
            "Which visit?",
            "How to take part.",
            TODAY,
            TODAY.plusDays(366),
            null,
            List.of(unit.counter, unit.counter, unit.archive),
            List.of(
                new ReviewerDraft(ReviewerRole.PERSON, unit.archivist, null),
                new ReviewerDraft(ReviewerRole.MANAGER, null, unit.counter)),
            List.of(question("How many a week?", FieldKind.NUMBER, true)),
            null);

    Campaign kept = campaigns.one(keeping.begin(facilitator, wanted));

    assertThat(kept.title()).isEqualTo("Été: moins de visites");
    assertThat(kept.slug()).startsWith("ete-moins-de-visites-");
    assertThat(kept.units()).hasSize(2);
    assertThat(kept.reviewers())
        .extracting(Campaign.Reviewer::role)
        .containsExactly(ReviewerRole.PERSON, ReviewerRole.MANAGER);
    assertThat(kept.fields())
        .singleElement()
        .matches(field -> field.required() && !field.removed());
    assertThat(kept.terms()).isNull();
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.isOpenOn(TODAY)).isTrue();
    assertThat(kept.isOpenOn(TODAY.plusDays(366))).isTrue();
    assertThat(kept.isOpenOn(TODAY.plusDays(367))).isFalse();
    assertThat(journal).extracting(Event::type).containsExactly("created");
    assertThat(journal.toString()).doesNotContain("visites");
  }

  @Test
  void nobodyElseDoes() {
    for (UUID other : List.of(unit.manager, unit.director, unit.clerks.get(1))) {
      assertThatThrownBy(() -> keeping.begin(unit.as(other), from(TODAY, TODAY)))
          .satisfies(refused("only-facilitators"));
    }
    assertThat(campaigns.all()).isEmpty();
  }

  @Test
  void itsDaysAreWithinTheLimits() {
    assertInvalid(from(TODAY.minusDays(1), TODAY), "/opensOn");
    assertInvalid(from(TODAY.plusDays(367), TODAY.plusDays(367)), "/opensOn");
    assertInvalid(from(TODAY.plusDays(1), TODAY), "/closesOn");
    assertInvalid(from(TODAY, TODAY.plusDays(367)), "/closesOn");
    keeping.begin(facilitator, from(TODAY.plusDays(366), TODAY.plusDays(732)));
  }

  @Test
  void whatItNamesIsThere() {
    UUID nobody = UUID.randomUUID();
    CampaignDraft wrong =
        new CampaignDraft(
            "Title",
            "Question",
            null,
            TODAY,
            TODAY,
            null,
            List.of(nobody),
            List.of(
                new ReviewerDraft(ReviewerRole.PERSON, nobody, null),
                new ReviewerDraft(ReviewerRole.MANAGER, unit.manager, null),
                new ReviewerDraft(ReviewerRole.FACILITATOR, null, null),
                new ReviewerDraft(ReviewerRole.FACILITATOR, null, null)),
            List.of(),
            null);

    assertInvalid(wrong, "/units/0", "/reviewers/0", "/reviewers/1", "/reviewers/3");
  }

  @Test
  void questionsMakeSense() {
    assertInvalid(
        asking(
            question("Same?", FieldKind.SHORT_TEXT, false),
            question("same?", FieldKind.DATE, false),
            question("One", FieldKind.ONE_OF, false, "only"),
            question("Two", FieldKind.ONE_OF, false, "a", "a"),
            question("Three", FieldKind.NUMBER, false, "a", "b")),
        "/fields/1/label",
        "/fields/2/choices",
        "/fields/3/choices",
        "/fields/4/choices");
  }

  @Test
  void ofTwoWhoChangeItAtOnceTheSecondIsTold() {
    UUID id = keeping.begin(facilitator, from(TODAY, TODAY.plusDays(3)));
    keeping.change(facilitator, id, from(TODAY, TODAY.plusDays(4)), version -> {});

    assertThatThrownBy(
            () ->
                keeping.change(
                    facilitator,
                    id,
                    from(TODAY, TODAY.plusDays(5)),
                    version -> {
                      assertThat(version).isEqualTo(2);
                      throw new Refusal(org.groundswell.web.WebRefusal.CHANGED_MEANWHILE);
                    }))
        .satisfies(refused("changed-meanwhile"));
    assertThat(campaigns.one(id).closesOn()).isEqualTo(TODAY.plusDays(4));
    assertThat(journal).extracting(Event::type).containsExactly("created", "changed");
  }

  @Test
  void onceItHasOpenedItsFirstDayStays() {
    UUID id = keeping.begin(facilitator, from(TODAY.plusDays(2), TODAY.plusDays(9)));
    keeping.change(facilitator, id, from(TODAY.plusDays(1), TODAY.plusDays(9)), version -> {});
    clock.pass(Duration.ofDays(1));

    assertThatThrownBy(
            () ->
                keeping.change(
                    facilitator, id, from(TODAY.plusDays(3), TODAY.plusDays(9)), version -> {}))
        .satisfies(pointsTo("/opensOn"));
    keeping.change(facilitator, id, from(TODAY.plusDays(1), TODAY.plusDays(1)), version -> {});
  }

  @Test
  void aQuestionThatWasAnsweredIsAskedNoMoreInsteadOfBeingDeleted() {
    UUID id =
        keeping.begin(
            facilitator,
            asking(
                question("How many?", FieldKind.NUMBER, true),
                question("Since when?", FieldKind.DATE, false)));
    List<CustomField> asked = campaigns.fieldsOf(id);
    UUID proposal = proposalIn(id);
    answers.keep(proposal, id, List.of(new FieldAnswer(asked.get(0).id(), "12.5")), false);

    keeping.change(
        facilitator, id, asking(question("Where?", FieldKind.SHORT_TEXT, true)), version -> {});

    assertThat(campaigns.fieldsOf(id))
        .extracting(CustomField::label, CustomField::removed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Where?", false),
            org.assertj.core.groups.Tuple.tuple("How many?", true));
    assertThat(answers.of(proposal))
        .containsExactly(
            new AnsweredField(asked.get(0).id(), "How many?", FieldKind.NUMBER, "12.5", true));
    assertThat(campaigns.one(id).forEverybody().fields()).hasSize(1);
  }

  @Test
  void aQuestionWithAnswersKeepsItsKindAndMayComeBack() {
    UUID id = keeping.begin(facilitator, asking(question("How many?", FieldKind.NUMBER, true)));
    CustomField asked = campaigns.fieldsOf(id).getFirst();
    answers.keep(proposalIn(id), id, List.of(new FieldAnswer(asked.id(), "3")), false);

    assertThatThrownBy(
            () ->
                keeping.change(
                    facilitator,
                    id,
                    asking(goesOn(asked, "How many?", FieldKind.SHORT_TEXT)),
                    version -> {}))
        .satisfies(pointsTo("/fields/0/kind"));
    keeping.change(facilitator, id, asking(), version -> {});
    keeping.change(
        facilitator, id, asking(goesOn(asked, "How many a week?", FieldKind.NUMBER)), v -> {});
    assertThat(campaigns.fieldsOf(id))
        .singleElement()
        .matches(field -> !field.removed() && field.label().equals("How many a week?"));
  }

  @Test
  void whatIsAskedIsAnsweredBeforeItIsSent() {
    UUID id =
        keeping.begin(
            facilitator,
            asking(
                question("Name?", FieldKind.SHORT_TEXT, true),
                question("Story?", FieldKind.LONG_TEXT, false),
                question("Which?", FieldKind.ONE_OF, false, "north", "south"),
                question("How many?", FieldKind.NUMBER, false),
                question("When?", FieldKind.DATE, false)));
    List<UUID> ids = campaigns.fieldsOf(id).stream().map(CustomField::id).toList();
    UUID proposal = proposalIn(id);
    List<String> halves = List.of("two\nlines", "x".repeat(4000), "east", "1e99", "2026-02-30");
    answers.keep(proposal, id, given(ids, halves), false);

    assertThatThrownBy(() -> answers.requireComplete(proposal, id))
        .satisfies(
            pointsTo(
                "/fields/" + ids.get(0),
                "/fields/" + ids.get(2),
                "/fields/" + ids.get(3),
                "/fields/" + ids.get(4)));
    List<String> good = List.of("x".repeat(200), "", "south", "-0.5", "2026-02-28");
    assertThat(answers.keep(proposal, id, given(ids, good), true)).isTrue();
    assertThat(answers.keep(proposal, id, given(ids, good), true)).isFalse();
    answers.requireComplete(proposal, id);
    assertThat(answers.of(proposal))
        .extracting(AnsweredField::answer)
        .doesNotContain("")
        .hasSize(4);
    assertThatThrownBy(
            () -> answers.keep(proposal, id, List.of(new FieldAnswer(ids.get(0), "")), true))
        .satisfies(pointsTo("/fields/" + ids.get(0)));
  }

  @Test
  void anAnswerToAnotherCampaignsQuestionIsRefused() {
    UUID one = keeping.begin(facilitator, asking(question("A?", FieldKind.NUMBER, false)));
    UUID other = keeping.begin(facilitator, asking());
    UUID field = campaigns.fieldsOf(one).getFirst().id();

    assertThatThrownBy(
            () ->
                answers.keep(proposalIn(other), other, List.of(new FieldAnswer(field, "1")), false))
        .satisfies(pointsTo("/fields/" + field));
    assertThatThrownBy(
            () ->
                answers.keep(proposalIn(other), null, List.of(new FieldAnswer(field, "1")), false))
        .satisfies(pointsTo("/fields/" + field));
  }

  @Test
  void aScriptInALabelIsOnlyText() {
    UUID id =
        keeping.begin(
            facilitator, asking(question("<script>alert(1)</script>", FieldKind.NUMBER, false)));

    assertThat(campaigns.fieldsOf(id).getFirst().label()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void opensAndClosesByItselfAndIsToldOnce() {
    UUID id = keeping.begin(facilitator, from(TODAY.plusDays(1), TODAY.plusDays(2)));
    openings.look();
    assertThat(journal).extracting(Event::type).containsExactly("created");

    clock.pass(Duration.ofDays(1));
    openings.look();
    openings.look();
    clock.pass(Duration.ofDays(2));
    openings.look();
    openings.look();

    assertThat(journal).extracting(Event::type).containsExactly("created", "opened", "closed");
    keeping.change(facilitator, id, from(TODAY.plusDays(1), TODAY.plusDays(4)), version -> {});
    clock.pass(Duration.ofDays(2));
    openings.look();
    assertThat(journal).extracting(Event::type).endsWith("changed", "closed");
  }

  @Test
  void afterAnOutageOfItsWholeLengthOnlyItsEndIsTold() {
    keeping.begin(facilitator, from(TODAY.plusDays(1), TODAY.plusDays(2)));
    clock.pass(Duration.ofDays(9));
    openings.look();

    assertThat(journal).extracting(Event::type).containsExactly("created", "closed");
  }

  @Test
  void whatWasDoneIsSaidWhenItIsOverAndCanBeCorrected() {
    UUID id = keeping.begin(facilitator, from(TODAY, TODAY));
    OutcomeDraft outcome = new OutcomeDraft("We closed two counters and opened one door.");
    assertThatThrownBy(() -> keeping.conclude(facilitator, id, outcome, version -> {}))
        .satisfies(refused("campaign-still-open"));

    clock.pass(Duration.ofDays(1));
    assertThatThrownBy(() -> keeping.conclude(unit.as(unit.manager), id, outcome, version -> {}))
        .satisfies(refused("only-facilitators"));
    keeping.conclude(facilitator, id, outcome, version -> {});
    keeping.conclude(facilitator, id, new OutcomeDraft("We closed one counter."), version -> {});

    assertThat(campaigns.one(id).outcome().text()).isEqualTo("We closed one counter.");
    assertThat(journal)
        .extracting(Event::type)
        .containsExactly("created", "outcome-told", "outcome-changed");
    assertThatThrownBy(
            () -> keeping.change(facilitator, id, from(TODAY, TODAY.plusDays(9)), version -> {}))
        .satisfies(refused("campaign-outcome-told"));
    keeping.change(facilitator, id, from(TODAY, TODAY), version -> {});
  }

  @Test
  void whatComesFromAnotherSystemStays() {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into campaign (id, slug, title, opens_on, external) values (?, 'x', 'X', ?, true)",
        id,
        TODAY);

    assertThatThrownBy(() -> keeping.change(facilitator, id, from(TODAY, TODAY), version -> {}))
        .satisfies(refused("campaign-from-elsewhere"));
    assertThatThrownBy(() -> campaigns.one(UUID.randomUUID()))
        .satisfies(refused("no-such-campaign"));
  }

  @Test
  void tenQuestionsAreTheMost() {
    FieldDraft[] ten =
        IntStream.range(0, CampaignDraft.MOST_FIELDS)
            .mapToObj(i -> question("Question " + i, FieldKind.NUMBER, false))
            .toArray(FieldDraft[]::new);

    assertThat(campaigns.fieldsOf(keeping.begin(facilitator, asking(ten)))).hasSize(10);
  }

  private UUID proposalIn(UUID campaign) {
    Proposal proposal = ProposalFixtures.aDraft(unit.clerks.get(1), unit.counter);
    ProposalRows.insert(sql, proposal);
    sql.update("update proposal set campaign_id = ? where id = ?", campaign, proposal.id());
    return proposal.id();
  }

  private static List<FieldAnswer> given(List<UUID> fields, List<String> texts) {
    return IntStream.range(0, fields.size())
        .mapToObj(i -> new FieldAnswer(fields.get(i), texts.get(i)))
        .toList();
  }

  private static FieldDraft goesOn(CustomField field, String label, FieldKind kind) {
    return new FieldDraft(field.id(), label, null, kind, field.required(), List.of());
  }

  private void assertInvalid(CampaignDraft wrong, String... pointers) {
    assertThatThrownBy(() -> keeping.begin(facilitator, wrong)).satisfies(pointsTo(pointers));
  }

  private static Consumer<Throwable> pointsTo(String... pointers) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                InvalidInput.class,
                invalid ->
                    assertThat(invalid.errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder(pointers));
  }

  private static Consumer<Throwable> refused(String slug) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.reason().slug()).isEqualTo(slug));
  }
}
