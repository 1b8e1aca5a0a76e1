package org.groundswell.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.reading.ProposalCard;

/**
 * One page of the board.
 *
 * @param counts how many there are in each state and stalled, before any filter of state
 * @param next where the next page begins; null on the last one
 */
public record BoardView(List<Item> items, Map<String, Integer> counts, int total, String next) {

  /** One piece of work on the board. */
  public record Item(
      ProposalCard proposal,
      PersonRef owner,
      LocalDate dueOn,
      LocalDate startedOn,
      StepCount steps,
      NextStep next,
      Code completion,
      Stall stalled) {}

  /** How many steps there are and how many are done. */
  public record StepCount(int done, int total) {}

  /** The step to do next. */
  public record NextStep(String title, LocalDate dueOn, PersonRef owner) {}

  /** How far the work has come. */
  public record Code(int code) {}
}
