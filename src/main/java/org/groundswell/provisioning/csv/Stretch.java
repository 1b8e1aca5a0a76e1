package org.groundswell.provisioning.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.change.Cause;
import org.groundswell.provisioning.csv.Files.Failure;
import org.groundswell.provisioning.csv.Files.Waiting;
import org.groundswell.web.Refusal;

/** One transaction's worth of a file. */
@ApplicationScoped
class Stretch {

  private final Files files;
  private final PeopleChanges people;
  private final UnitChanges units;
  private final Directory directory;

  @Inject
  Stretch(Files files, PeopleChanges people, UnitChanges units, Directory directory) {
    this.files = files;
    this.people = people;
    this.units = units;
    this.directory = directory;
  }

  /** The difference that was shown is still the difference. */
  @Transactional
  public void confirm(UUID file) {
    files.lock(file);
    if (files.directoryVersion(file) != directory.version()) {
      throw new Refusal(FileRefusal.DIRECTORY_CHANGED);
    }
    files.confirm(file);
  }

  /**
   * Applies the next lines, at most so many.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean apply(FileView file, UUID by, int atMost) {
    files.lock(file.id());
    List<Waiting> lines = files.next(file.id(), atMost);
    if (lines.isEmpty()) {
      files.applied(file.id());
      return false;
    }
    directory.changed();
    Cause cause = new Cause(by, Cause.Source.CSV);
    List<Failure> failures = new ArrayList<>();
    for (Waiting line : lines) {
      String problem = apply(file.kind(), line, cause);
      if (problem != null) {
        failures.add(new Failure(line.position(), problem));
      }
    }
    files.done(file.id(), lines, failures);
    return true;
  }

  /** The next line cannot be applied. */
  @Transactional
  public void skip(UUID file, String problem) {
    files.lock(file);
    List<Waiting> line = files.next(file, 1);
    files.done(file, line, List.of(new Failure(line.getFirst().position(), problem)));
  }

  private String apply(FileKind kind, Waiting line, Cause cause) {
    return switch (kind) {
      case PEOPLE -> people.apply(line, cause);
      case UNITS -> units.apply(line, cause);
    };
  }
}
