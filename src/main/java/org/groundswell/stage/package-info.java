/**
 * What the agency calls the steps of a proposal's life: their names, order and colours, each mapped
 * to one of the fixed states.
 *
 * <p>A facilitator publishes a whole new version ({@link org.groundswell.stage.Publishing});
 * versions are never changed. A proposal keeps the version that was in force when it was sent until
 * somebody moves it by an explicit step, so a stage that is taken away is still there for those who
 * stand at it. Which stage a proposal stands at is worked out ({@link
 * org.groundswell.stage.Scheme#stageOf}): the one that its desk chose while it still fits the
 * state, otherwise the first of its state.
 *
 * <p>It does not know proposals: whoever moves one is in {@code triage}. It decides nothing about
 * their lives: rules, rights and figures know the fixed states alone, so that agencies stay
 * comparable.
 *
 * <p>Start reading at {@link org.groundswell.stage.Scheme}.
 *
 * @see <a href="../../../../../../docs/adr/0113-stages-are-names-for-states.md">ADR: stages</a>
 */
@Feature(uses = {"web", "storage", "journal", "rights", "pipeline"})
package org.groundswell.stage;

import org.groundswell.Feature;
