package org.groundswell.stage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.groundswell.web.PlainLine;

/**
 * What a stage is called in one language.
 *
 * @param language such as {@code en} or {@code fr}
 * @param name at most 40 characters; text, whatever it looks like
 */
public record StageName(
    @NotNull @Pattern(regexp = "[a-z]{2,3}", message = "is not a language such as “en”")
        String language,
    @NotNull @PlainLine(min = 1, max = 40) String name) {}
