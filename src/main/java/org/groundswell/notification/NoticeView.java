package org.groundswell.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.directory.PersonRef;

/**
 * A notice as its reader sees it.
 *
 * @param kind why they are told, such as {@code answered}
 * @param readAt when they read it; missing while they have not
 * @param proposal what it is about; missing when it is about something else
 * @param about what else it is about; missing when it is about a proposal
 * @param by who did it; missing when the system did
 * @param detail the answer's code, the states before and after, the promise that lapsed
 */
public record NoticeView(
    UUID id,
    long sequence,
    String kind,
    Instant at,
    Instant readAt,
    AboutProposal proposal,
    About about,
    PersonRef by,
    Map<String, String> detail) {

  /** Something else that it is about: {@code campaign} or {@code ask}, as it is called now. */
  public record About(String kind, UUID id, String title) {}

  /** The proposal it is about, as it is called and stands now. */
  public record AboutProposal(UUID id, String title, String state) {}

  /**
   * Some of the notices, newest first.
   *
   * @param unread how many the reader has not read, in all
   * @param next where the list goes on; missing at its end
   */
  public record NoticePage(List<NoticeView> items, long unread, String next) {}
}
