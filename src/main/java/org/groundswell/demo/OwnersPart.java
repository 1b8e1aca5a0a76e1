package org.groundswell.demo;

import static org.groundswell.demo.Cast.ANY_VERSION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.groundswell.delivery.CompletionDraft;
import org.groundswell.delivery.Delivering;
import org.groundswell.delivery.DeliveryPages;
import org.groundswell.delivery.DeliveryView;
import org.groundswell.delivery.DeliveryView.StepView;
import org.groundswell.delivery.PlanDraft;
import org.groundswell.delivery.PlanDraft.StepDraft;
import org.groundswell.rights.Asker;

/** What those who do the work do in the stories. */
@ApplicationScoped
class OwnersPart {

  private final Delivering delivering;
  private final DeliveryPages pages;
  private final Cast cast;

  @Inject
  OwnersPart(Delivering delivering, DeliveryPages pages, Cast cast) {
    this.delivering = delivering;
    this.pages = pages;
    this.cast = cast;
  }

  void plan(Deed deed) {
    List<StepDraft> steps =
        deed.told().getJsonArray("steps").getValuesAs(JsonObject.class).stream()
            .map(step -> stepOf(deed, step))
            .toList();
    PlanDraft plan =
        new PlanDraft(deed.personOf("owner"), deed.text("target"), deed.day("dueDay"), steps);
    delivering.plan(cast.actor(deed), cast.proposal(deed), plan, ANY_VERSION);
  }

  private static StepDraft stepOf(Deed deed, JsonObject step) {
    return new StepDraft(
        null,
        step.getString("title"),
        DemoId.person(step.getString("owner")),
        deed.day(step, "dueDay"),
        null,
        null);
  }

  void finishStep(Deed deed) {
    LocalDate day = deed.timeline().calendar().dateAt(deed.at());
    changeStep(deed, step -> with(step, day, null));
  }

  void blockStep(Deed deed) {
    changeStep(deed, step -> with(step, null, deed.text("blocker")));
  }

  void code(Deed deed) {
    delivering.code(
        cast.actor(deed),
        cast.proposal(deed),
        new CompletionDraft(
            deed.told().getInt("code"),
            deed.text("note"),
            deed.text("outcome"),
            deed.text("evidence"),
            deed.text("lesson"),
            null),
        ANY_VERSION);
  }

  private void changeStep(Deed deed, UnaryOperator<StepDraft> change) {
    Asker actor = cast.actor(deed);
    UUID proposal = cast.proposal(deed);
    DeliveryView now = pages.of(actor, proposal);
    List<StepDraft> steps = new ArrayList<>(now.steps().stream().map(OwnersPart::same).toList());
    int number = deed.told().getInt("step") - 1;
    steps.set(number, change.apply(steps.get(number)));
    PlanDraft plan = new PlanDraft(now.owner().id(), now.target(), now.dueOn(), steps);
    delivering.plan(actor, proposal, plan, ANY_VERSION);
  }

  private static StepDraft same(StepView step) {
    return new StepDraft(
        step.id(),
        step.title(),
        step.owner() == null ? null : step.owner().id(),
        step.dueOn(),
        step.doneOn(),
        step.blocker());
  }

  private static StepDraft with(StepDraft step, LocalDate doneOn, String blocker) {
    return new StepDraft(step.id(), step.title(), step.owner(), step.dueOn(), doneOn, blocker);
  }
}
