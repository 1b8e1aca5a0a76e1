package org.groundswell.stage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.groundswell.web.PlainLine;

/**
 * A whole new version.
 *
 * @param stages in their order, at most {@value #MOST}; none goes back to the fixed states' words
 * @param note why, for those who come later
 */
public record StagesDraft(
    @NotNull @Size(max = StagesDraft.MOST) List<@NotNull @Valid StageDraft> stages,
    @PlainLine(max = 300) String note) {

  static final int MOST = 40;
}
