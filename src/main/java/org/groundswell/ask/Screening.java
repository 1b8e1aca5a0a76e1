package org.groundswell.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * Takes a question, or an answer to it, out of sight, and shows it again. Whoever calls asks the
 * rights.
 */
@ApplicationScoped
public class Screening {

  private final Asked asked;
  private final Sql sql;
  private final Clock clock;

  @Inject
  Screening(Asked asked, Sql sql, Clock clock) {
    this.asked = asked;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A question or an answer that somebody sees.
   *
   * @param answer null where the question itself is meant
   * @param writer empty of an unsigned answer: nobody knows
   */
  public record Seen(UUID ask, UUID answer, String question, Optional<UUID> writer) {}

  /**
   * What somebody sees under these ids.
   *
   * @param answer null where the question itself is meant
   * @throws Refusal {@code no-such-ask}, {@code no-such-answer}
   */
  public Seen seen(Asker asker, UUID id, UUID answer) {
    Ask ask = asked.of(asker, id);
    UUID writer = answer == null ? ask.by() : asked.answer(asker, ask, answer).person();
    return new Seen(id, answer, ask.question(), Optional.ofNullable(writer));
  }

  /** Whether what is answered there is answered to them: they are no judges of it. */
  public boolean isAnsweredTo(Asker asker, UUID id) {
    return asked.find(id).filter(ask -> asked.reads(asker, ask)).isPresent();
  }

  /** Takes it out of sight; whether it was in sight until now. */
  public boolean hide(Seen seen) {
    return sql.update(
            "update %s set hidden_at = ? where id = ? and hidden_at is null".formatted(table(seen)),
            clock.instant(),
            id(seen))
        == 1;
  }

  /** Shows it again. */
  public void restore(Seen seen) {
    sql.update("update %s set hidden_at = null where id = ?".formatted(table(seen)), id(seen));
  }

  private static String table(Seen seen) {
    return seen.answer() == null ? "ask" : "ask_answer";
  }

  private static UUID id(Seen seen) {
    return seen.answer() == null ? seen.ask() : seen.answer();
  }
}
