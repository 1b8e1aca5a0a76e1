package org.groundswell.administration;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.journal.FollowerStatus;

/**
 * How the system is.
 *
 * @param version of Groundswell
 * @param java version of the Java machine that runs it
 * @param database product and version
 * @param uptimeSeconds since the Java machine started
 * @param followers every follower of the journal, by name
 * @param administrators whether somebody administers, and goes on to
 */
public record StatusView(
    String version,
    String java,
    String database,
    long uptimeSeconds,
    List<FollowerView> followers,
    AdministratorsView administrators) {

  /**
   * The people who administer.
   *
   * @param noneFrom the first day on which nobody does; missing while no such day is in sight
   */
  public record AdministratorsView(int today, LocalDate noneFrom) {}

  /**
   * How far a follower is.
   *
   * @param position the last entry whose effect is kept
   * @param head the newest entry there is
   * @param lag how many entries it is behind
   * @param deadLetters how many entries it had to leave aside
   * @param state {@code following}, {@code retrying} or {@code stopped}
   */
  public record FollowerView(
      String name, long position, long head, long lag, long deadLetters, String state) {

    static FollowerView of(FollowerStatus status) {
      return new FollowerView(
          status.name(),
          status.position(),
          status.head(),
          status.lag(),
          status.deadLetters(),
          status.state());
    }
  }
}
