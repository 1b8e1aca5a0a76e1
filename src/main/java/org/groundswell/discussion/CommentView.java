package org.groundswell.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.prose.ProseView;

/**
 * A comment as one person may see it.
 *
 * @param parentId what it replies to, or null
 * @param text its words; null when it was removed
 * @param removed taken back by its author
 * @param hidden out of sight but for its author and facilitators
 * @param may {@code edit}, {@code remove}, {@code report}, {@code hide}: what the asker may do with
 *     it
 */
public record CommentView(
    UUID id,
    UUID parentId,
    PersonRef author,
    ProseView text,
    Instant at,
    Instant editedAt,
    boolean removed,
    boolean hidden,
    List<String> may) {}
