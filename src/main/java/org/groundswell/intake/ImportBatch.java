package org.groundswell.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.intake.ImportRuns.Progress;
import org.groundswell.intake.ImportView.LineProblem;
import org.groundswell.storage.Sql;

/** Takes over some lines in one transaction, together with the note how far the run has come. */
@ApplicationScoped
class ImportBatch {

  private final TakingOver takingOver;
  private final LateLinks lateLinks;
  private final ImportRuns runs;
  private final Sql sql;

  @Inject
  ImportBatch(TakingOver takingOver, LateLinks lateLinks, ImportRuns runs, Sql sql) {
    this.takingOver = takingOver;
    this.lateLinks = lateLinks;
    this.runs = runs;
    this.sql = sql;
  }

  /** A line that could be read. */
  record ReadLine(long number, String ref, ForeignProposal proposal) {}

  /** The run that the lines belong to. */
  record Run(UUID id, UUID campaign) {}

  /**
   * Takes over all of these lines or, when one is bad, none. What is there already stays as it is.
   */
  @Transactional(rollbackOn = Exception.class)
  public void take(Run run, List<ReadLine> lines, List<LineProblem> problems, long upTo)
      throws BadLine {
    Set<String> known = known(lines);
    lateLinks.adopt(run.id(), known);
    int good = 0;
    for (ReadLine line : lines) {
      if (!known.contains(line.ref())) {
        takingOver.take(line.ref(), line.proposal(), run);
        good++;
      }
    }
    runs.advance(run.id(), new Progress(upTo, good, lines.size() - good, problems));
  }

  /** Settles one link that waited. */
  @Transactional(rollbackOn = Exception.class)
  public void settle(LateLinks.Waiting waiting, Optional<UUID> target) throws Exception {
    takingOver.settle(waiting, target);
  }

  private Set<String> known(List<ReadLine> lines) {
    if (lines.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        sql.list(
            "select external_ref from proposal where external_ref in (%s)"
                .formatted(Sql.marks(lines.size())),
            row -> row.text("external_ref"),
            lines.stream().map(ReadLine::ref).toArray()));
  }
}
