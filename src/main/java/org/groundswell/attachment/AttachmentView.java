package org.groundswell.attachment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.attachment.content.Kind;
import org.groundswell.directory.PersonRef;

/**
 * An attached file as one person may see it.
 *
 * @param size in bytes
 * @param by who attached it; an author who does not show their name is not named here either
 * @param reading whether its words can be found
 * @param readingProblem why they could not be read, as a word; or null
 * @param hidden out of sight but for its uploader and facilitators
 * @param may {@code remove}, {@code report}, {@code hide}: what the asker may do with it
 */
public record AttachmentView(
    UUID id,
    String name,
    Kind kind,
    long size,
    Instant at,
    PersonRef by,
    Reading reading,
    String readingProblem,
    boolean hidden,
    List<String> may) {}
