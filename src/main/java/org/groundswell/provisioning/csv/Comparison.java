package org.groundswell.provisioning.csv;

import java.util.stream.Stream;

/** Says what each line of a file would do, and who or what is missing in it. */
interface Comparison {

  /** What this line would do; lines are handed over in their order. */
  Difference compare(CsvLines.Line line);

  /** After the last line: those the directory has and the file has not. */
  Stream<Difference> missing();
}
