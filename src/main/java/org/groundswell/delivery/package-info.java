/**
 * The work after the endorsement: the plan with its steps, how far the work has come, and what came
 * of it.
 *
 * <p>{@link org.groundswell.delivery.Delivery} is what is kept beside a proposal; the proposal's
 * own state moves through its aggregate. {@link org.groundswell.delivery.Delivering} holds the use
 * cases; the board and the page of one delivery are read straight from the tables. Whether somebody
 * did their job is not asked here: completion is a fact about the work.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Completion is coded ({@link org.groundswell.delivery.CompletionCode}), not ticked: done
 *       needs an outcome, deliberately stopped needs a reason and a lesson.
 *   <li>Every quarter that has ended keeps the code it ended with; a later change of the code never
 *       changes it.
 *   <li>Nothing stands still unseen: a {@link org.groundswell.delivery.Stall} is worked out from
 *       the dates each time it is asked for, so nobody has to report it.
 *   <li>Each change is one transaction with its journal entry as the last statement.
 * </ul>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "proposal"})
package org.groundswell.delivery;

import org.groundswell.Feature;
