package org.groundswell.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groundswell.pipeline.Slugged;

/** The forms that a line may have. */
enum Format implements Slugged {
  /** Our own, documented in {@code docs/import.md}. */
  GROUNDSWELL {
    @Override
    ForeignProposal read(Fields line) throws BadLine {
      return GroundswellLine.read(line);
    }
  },
  /** Petitions to the UK Government and Parliament, as mySociety collected them. */
  UK_PETITIONS {
    @Override
    ForeignProposal read(Fields line) throws BadLine {
      return new Petition(line).proposal();
    }
  };

  /** What a line of this form says. */
  abstract ForeignProposal read(Fields line) throws BadLine;

  static Optional<Format> find(String slug) {
    return Slugged.find(Format.class, slug);
  }

  static String all() {
    return Arrays.stream(values()).map(Format::slug).collect(Collectors.joining(", "));
  }
}
