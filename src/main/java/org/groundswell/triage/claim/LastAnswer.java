package org.groundswell.triage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.rights.Verdict;
import org.groundswell.storage.Sql;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;

/** Says who gave the last answer to a proposal, and which, to whoever comes too late. */
@ApplicationScoped
class LastAnswer {

  private static final String LAST =
      "select code, by_id from answer where proposal_id = ? order by at desc, id desc limit 1";

  private final Directory directory;
  private final Sql sql;

  @Inject
  LastAnswer(Directory directory, Sql sql) {
    this.directory = directory;
    this.sql = sql;
  }

  /**
   * Goes on when the verdict is yes.
   *
   * @throws Refusal with its reason; when the proposal was decided, it says by whom
   */
  void requireOpen(UUID proposal, Verdict verdict) {
    if (isLate(verdict)) {
      Reason reason = verdict.reason().orElseThrow();
      throw new Refusal(reason, before(proposal, reason.title() + "."));
    }
    verdict.orRefuse();
  }

  /** Whether the person would be right, and comes too late. */
  static boolean isLate(Verdict verdict) {
    return verdict.reason().filter(PipelineRefusal.STATE_SAYS_NO::equals).isPresent();
  }

  /** A sentence with what follows it; only what follows where there is no answer. */
  String before(UUID proposal, String more) {
    return sql.first(LAST, row -> sentence(row.uuid("by_id"), row.text("code")), proposal)
        .map(sentence -> sentence + " " + more)
        .orElse(more);
  }

  private String sentence(UUID by, String code) {
    String name = directory.person(by).map(PersonRef::name).orElse("Somebody");
    return "The last answer is %s's: %s.".formatted(name, code);
  }
}
