package org.groundswell.journal;

import javax.sql.DataSource;

/** The head of a journal on tables of a test's own. */
public final class JournalHeads {

  private JournalHeads() {}

  /** Knows what is there, and looks again as the product does. */
  public static JournalHead of(DataSource source) {
    return new JournalHead(new JournalReader(source));
  }

  /** Tells it of an entry that has committed. */
  public static void committed(JournalHead head, long sequence) {
    head.committed(sequence);
  }
}
