package org.groundswell.notification.socket;

/**
 * Whether the others at the desk see what one reads there.
 *
 * @param shown true unless one chose otherwise
 */
public record PresenceView(boolean shown) {}
