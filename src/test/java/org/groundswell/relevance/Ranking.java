package org.groundswell.relevance;

import java.util.List;

/** Something that answers a question with documents, the best first. */
public interface Ranking {

  /** How far down lists are looked at. */
  int DEPTH = 100;

  /** At most {@link #DEPTH} ids of documents. */
  List<String> ranked(Passage question);
}
