package org.groundswell.journal;

/**
 * How far a follower is.
 *
 * @param name its stable name
 * @param position the last entry whose effect is kept
 * @param head the newest entry there is
 * @param deadLetters how many entries it had to leave aside
 * @param state {@code following}, {@code retrying} or {@code stopped}
 */
public record FollowerStatus(
    String name, long position, long head, long deadLetters, String state) {

  /** How many entries it is behind. */
  public long lag() {
    return Math.max(0, head - position);
  }
}
