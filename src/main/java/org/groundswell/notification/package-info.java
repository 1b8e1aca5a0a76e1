/**
 * Who is told what: the inbox, and the hints of the live channel.
 *
 * <p>Everything here follows the journal. {@link org.groundswell.notification.Telling} decides whom
 * an entry is told to; {@link org.groundswell.notification.Inbox} keeps that as notices; {@link
 * org.groundswell.notification.Happenings} turns entries into hints, which {@code
 * notification.socket} pushes and {@link org.groundswell.notification.ChangesResource} hands out to
 * whoever polls. A hint says that something changed, never what: the client asks again with its own
 * rights.
 *
 * <p>Invariants: nobody is told what they may not see at that moment; nobody is told what they did
 * themselves; nobody sees the same notice twice; what happened to a draft is for its authors only;
 * whom somebody follows is nobody else's business; the inbox rebuilt from the journal is the same,
 * down to what was read.
 *
 * <p>Start reading at {@link org.groundswell.notification.Telling}.
 */
@Feature(uses = {"web", "storage", "journal", "directory", "pipeline", "rights", "signin"})
package org.groundswell.notification;

import org.groundswell.Feature;
