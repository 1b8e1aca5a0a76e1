package org.groundswell.notification;

import java.util.Set;
import java.util.UUID;

/**
 * Something changed: whoever hears it asks again, with their own rights.
 *
 * @param sequence the journal's number, from which a client resumes
 * @param topics those of the client's topics that it is heard on
 * @param id the proposal
 * @param what the kind of event, such as {@code answered}
 */
public record Hint(long sequence, Set<String> topics, UUID id, String what) {}
