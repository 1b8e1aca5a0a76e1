package org.groundswell.signin.host;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An intranet that may vouch for its readers, as administrators see it.
 *
 * @param origin where its pages are, as it said itself when it registered
 * @param disabledAt null while it may vouch
 * @param lastUsedAt when it last vouched for somebody, to within some minutes; null when it never
 *     did
 * @param keys those it may sign with, the oldest first
 */
record Installation(
    UUID id,
    String name,
    String origin,
    Instant installedAt,
    Instant disabledAt,
    Instant lastUsedAt,
    List<HostKey> keys) {}
