package org.groundswell.triage.claim;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.storage.Sql;

/** Claims on the tables of a test, with the signals they sent. */
public final class ClaimFixtures {

  static final Duration LENGTH = Duration.ofMinutes(10);

  final List<String> signals = new ArrayList<>();
  final Claims claims;
  final LiveClaims live;
  final Claiming claiming;
  final OneAnswer oneAnswer;

  /** On these tables. */
  public ClaimFixtures(Proposals proposals, Directory directory, Sql sql, Clock clock) {
    claims = new Claims(sql, (word, text) -> signals.add(word + " " + text), clock);
    live = new LiveClaims(claims, proposals, new Askers(directory), directory);
    LastAnswer last = new LastAnswer(directory, sql);
    claiming = new Claiming(proposals, claims, live, last, clock, LENGTH);
    oneAnswer = new OneAnswer(proposals, claims, live, last);
  }

  /** What stands before every answer. */
  public OneAnswer oneAnswer() {
    return oneAnswer;
  }

  /** Claims a proposal that nobody else has claimed. */
  public ClaimView claim(Asker asker, UUID proposal) {
    return claiming.claim(asker, proposal, false);
  }
}
