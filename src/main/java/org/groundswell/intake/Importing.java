package org.groundswell.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.intake.ImportBatch.ReadLine;
import org.groundswell.intake.ImportBatch.Run;
import org.groundswell.intake.ImportRuns.Progress;
import org.groundswell.intake.ImportView.LineProblem;
import org.groundswell.web.Refusal;

/**
 * Imports proposals from a stream of lines.
 *
 * <p>Lines are taken over some at a time, each batch in one transaction with the note how far the
 * run has come. When a batch fails, its lines go one by one, so that only the bad ones are left
 * out, each with its number and its reason. What breaks off can be sent again, whole or from the
 * line after the last that was dealt with: a proposal that is there is recognised by its ref and
 * left alone.
 */
@ApplicationScoped
public class Importing {

  private static final System.Logger LOG = System.getLogger(Importing.class.getName());
  private static final int BATCH = 50;

  private final ImportRuns runs;
  private final ImportBatch batches;
  private final LateLinks lateLinks;
  private final Contributors contributors;

  @Inject
  Importing(ImportRuns runs, ImportBatch batches, LateLinks lateLinks, Contributors contributors) {
    this.runs = runs;
    this.batches = batches;
    this.lateLinks = lateLinks;
    this.contributors = contributors;
  }

  /**
   * Imports every good line, and answers what became of them all.
   *
   * @throws Refusal {@code upload-broke-off} when the stream ends in an error; what was taken over
   *     until then stays
   */
  public ImportView run(ImportOrder order, InputStream stream) {
    contributors.prepare();
    Reading reading = new Reading(new Run(runs.begin(order), order.campaign()), order);
    try (Lines lines = new Lines(stream)) {
      Optional<Lines.Line> next = lines.next();
      while (next.isPresent()) {
        reading.read(next.get());
        next = lines.next();
      }
    } catch (IOException e) {
      reading.flush();
      throw new Refusal(
          IntakeRefusal.UPLOAD_BROKE_OFF,
          "The upload broke off after line %d; send the rest with after=%d, or all of it again."
              .formatted(reading.upTo, reading.upTo));
    }
    reading.flush();
    settleLateLinks(reading.run.id());
    runs.finish(reading.run.id(), order.startedBy());
    return runs.find(reading.run.id()).orElseThrow();
  }

  /** Settled links may be what others wait for: in the order of the file, until nothing moves. */
  private void settleLateLinks(UUID run) {
    List<LateLinks.Waiting> waiting = lateLinks.waiting(run);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (LateLinks.Waiting each : waiting) {
        Optional<UUID> target = lateLinks.target(each.source(), each.refs());
        if (target.isPresent()) {
          settle(each, target);
          moved = true;
        }
      }
      waiting = moved ? lateLinks.waiting(run) : waiting;
    }
    waiting.forEach(each -> settle(each, Optional.empty()));
  }

  private void settle(LateLinks.Waiting waiting, Optional<UUID> target) {
    try {
      batches.settle(waiting, target);
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Proposal " + waiting.proposal() + " waits on", e);
    }
  }

  /** What has been read of a stream and not yet been taken over. */
  private final class Reading {

    private final Run run;
    private final Format format;
    private final long after;
    private final Set<String> seen = new HashSet<>();
    private final List<ReadLine> good = new ArrayList<>();
    private final List<LineProblem> bad = new ArrayList<>();
    private long upTo;

    Reading(Run run, ImportOrder order) {
      this.run = run;
      this.format = order.lineFormat();
      this.after = order.after();
      this.upTo = order.after();
    }

    void read(Lines.Line line) {
      if (line.number() <= after) {
        return;
      }
      upTo = line.number();
      try {
        if (line.tooLong() || !line.text().isBlank()) {
          good.add(parsed(line));
        }
      } catch (BadLine e) {
        bad.add(problem(line.number(), e));
      }
      if (good.size() + bad.size() >= BATCH) {
        flush();
      }
    }

    private ReadLine parsed(Lines.Line line) throws BadLine {
      ForeignProposal proposal = format.read(Fields.of(line));
      String ref = format.slug() + ":" + proposal.ref();
      if (!seen.add(ref)) {
        throw new BadLine(
            BadLine.Reason.REPEATED, "An earlier line of this file has the same ref.");
      }
      return new ReadLine(line.number(), ref, proposal);
    }

    void flush() {
      try {
        batches.take(run, good, bad, upTo);
      } catch (BadLine | RuntimeException e) {
        LOG.log(Level.DEBUG, "A batch failed; its lines go one by one", e);
        good.forEach(this::takeSingly);
        runs.advance(run.id(), new Progress(upTo, 0, 0, bad));
      }
      good.clear();
      bad.clear();
    }

    private void takeSingly(ReadLine line) {
      try {
        batches.take(run, List.of(line), List.of(), line.number());
      } catch (BadLine e) {
        bad.add(problem(line.number(), e));
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "Line " + line.number() + " of import " + run.id() + " failed", e);
        bad.add(
            new LineProblem(
                line.number(),
                BadLine.Reason.FAILED.slug(),
                "Something went wrong on our side; send the line again."));
      }
    }

    private static LineProblem problem(long line, BadLine bad) {
      return new LineProblem(line, bad.reason().slug(), bad.detail());
    }
  }
}
