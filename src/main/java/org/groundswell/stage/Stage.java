package org.groundswell.stage;

import java.util.List;
import org.groundswell.pipeline.State;

/**
 * A step as the agency calls it.
 *
 * @param slug tells it from the others of its version; a stage that goes on in the next version
 *     keeps it
 * @param state what it is to the rules
 * @param names at least one, each in another language
 * @param description what happens there, for people; null for none
 */
public record Stage(
    String slug, State state, StageColour colour, List<StageName> names, String description) {}
