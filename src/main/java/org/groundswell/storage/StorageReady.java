package org.groundswell.storage;

/**
 * Fired once, when every migration has run: from here on tables may be read and written.
 *
 * <p>Whatever starts with the server (followers, watches, the demo) observes this event instead of
 * the container's own start.
 *
 * @param database what the tables are kept in, such as {@code H2 2.4.240}
 */
public record StorageReady(String database) {}
