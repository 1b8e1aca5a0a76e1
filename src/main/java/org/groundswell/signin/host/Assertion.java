package org.groundswell.signin.host;

import java.util.UUID;

/**
 * What an intranet says of its reader, after everything about it was checked.
 *
 * @param subject what the intranet calls its reader
 * @param id unique among the assertions of the installation, so that each is used once
 */
record Assertion(UUID installation, String subject, String id) {}
