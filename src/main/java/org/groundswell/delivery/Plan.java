package org.groundswell.delivery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What shall be done, by whom, until when, and how one will know.
 *
 * @param owner who answers for the whole; null before anybody was named
 * @param target how one will know that it worked; null before there is a plan
 * @param dueOn the day on which it shall be done; null when open
 * @param steps in their order
 */
record Plan(UUID owner, String target, LocalDate dueOn, List<Step> steps) {

  static final Plan NONE = new Plan(null, null, null, List.of());

  Plan {
    steps = List.copyOf(steps);
  }

  /** The steps that are done here and were not done in the other plan. */
  Set<UUID> doneSince(Plan before) {
    Set<UUID> done = done();
    done.removeAll(before.done());
    return done;
  }

  private Set<UUID> done() {
    return steps.stream()
        .filter(Step::isDone)
        .map(Step::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The step to do next: the open one due first, those without a date last, else in order. */
  Optional<Step> next() {
    return steps.stream()
        .filter(step -> !step.isDone())
        .min(Comparator.comparing(Step::dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  /** The day on which the first open step was missed. */
  Optional<LocalDate> missedOn(LocalDate today) {
    return steps.stream()
        .filter(step -> step.isOverdueOn(today))
        .map(Step::dueOn)
        .min(Comparator.naturalOrder());
  }
}
