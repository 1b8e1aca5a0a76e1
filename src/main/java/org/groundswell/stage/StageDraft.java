package org.groundswell.stage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.groundswell.pipeline.State;
import org.groundswell.web.PlainLine;

/**
 * A stage as somebody wants it.
 *
 * @param slug of the stage of the version before that goes on here; null for a new one
 * @param names one to ten, each in another language
 */
public record StageDraft(
    @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "is not a slug")
        String slug,
    @NotNull State state,
    @NotNull StageColour colour,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid StageName> names,
    @PlainLine(max = 200) String description) {}
